import type { CellValue } from '@/lib/cells/cell-value';
import { lastValueAt, takenOver } from '@/lib/report/last-year-values';
import type { LastYear, Report, Values } from '@/lib/report/report';
import { type ContinuityLine, continuityLinesOf } from '@/lib/template/continuity-terms';
import type { Template } from '@/lib/template/template';

/** Last year's report as the form uses it. */
export interface LastYearView {
  readonly report: LastYear;
  /** By address what this report takes over from it. */
  readonly taken: Values;
  /** By address the sum over both years that the cell usually amounts to. */
  readonly rolled: ReadonlyMap<string, ContinuityLine>;
  /** What stood in the cell last year; `null` where the forms differ or nothing stood there. */
  lastAt(address: string): CellValue;
}

export function lastYearViewOf(template: Template, report: Report): LastYearView | null {
  const { lastYear } = report;
  if (lastYear === null) return null;
  const lines = continuityLinesOf(template, lastYear.edition);
  return {
    report: lastYear,
    taken: takenOver(template, report),
    rolled: new Map(
      lines
        .filter(({ continuity }) => continuity.rule === 'X2')
        .map((line) => [line.stated, line] as const),
    ),
    lastAt: (address) => lastValueAt(template, lastYear, address),
  };
}
