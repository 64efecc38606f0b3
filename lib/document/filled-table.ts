import type { Ledger } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import type { Table, Template } from '@/lib/template/template';

/** A table of the form with the report that fills it. */
export interface FilledTable {
  readonly template: Template;
  readonly report: Report;
  readonly ledger: Ledger;
  readonly table: Table;
}

/** How many grid columns hold row headers and how many hold values, over all bands. */
export interface GridShape {
  readonly labelColumns: number;
  readonly valueColumns: number;
}

/** The shape of the whole grid, and which band of the table this is. */
export interface BandPlace extends GridShape {
  readonly index: number;
}
