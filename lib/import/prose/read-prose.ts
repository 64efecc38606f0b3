import type { Publication } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { FieldReceipt, LeftOut } from '../receipt';
import type { Source } from '../source';
import type { TableZone } from '../tables/read-tables';

/** Everything of a report that is not a cell. */
export interface ReadProse {
  /** `null` when nothing in the source says it. */
  readonly year: number | null;
  readonly agencyName: string;
  readonly agencyKind: string;
  readonly scope: string;
  readonly title: string;
  readonly preface: string;
  readonly publication: Publication;
  /** By section id. */
  readonly sections: Readonly<Record<string, string>>;
  /** Footnotes by table id. */
  readonly notes: Readonly<Record<string, string>>;
  readonly fields: readonly FieldReceipt[];
  readonly leftOut: readonly LeftOut[];
}

export interface ProseInput {
  readonly template: Template;
  readonly source: Source;
  /** What belongs to the tables and is no prose. */
  readonly zones: readonly TableZone[];
}
