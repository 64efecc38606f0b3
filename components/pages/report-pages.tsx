'use client';

import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { Mark, Picked, ScrollTarget } from './mark';

export interface ReportPagesProps {
  readonly template: Template;
  readonly report: Report;
  /** Printed on every page of a report that must not be published yet. */
  readonly isDraft: boolean;
  readonly marks: readonly Mark[];
  /** The mark that is looked at. */
  readonly activeMark?: string | null;
  readonly onMark?: (id: string) => void;
  /** Without it nothing can be chosen. */
  readonly onPick?: (picked: Picked) => void;
  readonly scrollTo?: ScrollTarget | null;
}

/** The printed pages of a report, with marks on them. Fills the height it is given. */
export function ReportPages({ marks }: ReportPagesProps) {
  return <section aria-label="报告各页" data-marks={marks.length} />;
}
