import type { LastYear, Report } from './report';
import { isSameAgency } from './same-agency';

/** Why a report is not the one that this report takes up where it left off. */
export type Mismatch = 'not-the-year-before' | 'other-agency' | 'other-scope';

/** Last year's report, where what holds between the years may be expected of the two. */
export function comparableLastYear(report: Report): LastYear | null {
  const { lastYear } = report;
  return lastYear !== null && mismatchesOf(report, lastYear).length === 0 ? lastYear : null;
}

export function mismatchesOf(report: Report, lastYear: LastYear): readonly Mismatch[] {
  const { agency } = report;
  const holds: readonly (readonly [Mismatch, boolean])[] = [
    ['not-the-year-before', lastYear.year === report.year - 1],
    ['other-agency', isSameAgency(lastYear.agency.name, agency.name)],
    ['other-scope', lastYear.agency.scope === agency.scope],
  ];
  return holds.filter(([, isRight]) => !isRight).map(([mismatch]) => mismatch);
}
