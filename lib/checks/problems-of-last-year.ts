import { type CellValue, NOT_APPLICABLE } from '@/lib/cells/cell-value';
import type { LastYearProblem } from '@/lib/findings/last-year-problem';
import { type Mismatch, mismatchesOf } from '@/lib/report/comparable-last-year';
import type { LastYear, Report } from '@/lib/report/report';
import { brokenLastYear } from '@/lib/report/year-terms';
import { continuityLinesOf } from '@/lib/template/continuity-terms';
import type { Template } from '@/lib/template/template';

/** What is the matter with the last year's report of a report, the gravest first. */
export function problemsOfLastYear(template: Template, report: Report): readonly LastYearProblem[] {
  const { lastYear } = report;
  if (lastYear === null) return [];
  const mismatches = mismatchesOf(report, lastYear).map((mismatch) =>
    mismatchProblem(mismatch, report, lastYear),
  );
  return mismatches.length > 0
    ? mismatches
    : [...formProblems(template, lastYear), ...figureProblems(template, lastYear)];
}

function mismatchProblem(mismatch: Mismatch, report: Report, last: LastYear): LastYearProblem {
  switch (mismatch) {
    case 'not-the-year-before':
      return { code: mismatch, year: last.year, expected: report.year - 1 };
    case 'other-agency':
      return { code: mismatch, name: last.agency.name, expected: report.agency.name };
    case 'other-scope':
      return { code: mismatch, scope: last.agency.scope, expected: report.agency.scope };
  }
}

function formProblems(template: Template, last: LastYear): readonly LastYearProblem[] {
  return [
    ...(last.agency.name.trim() === '' ? [{ code: 'agency-unknown' } as const] : []),
    ...(last.edition === template.edition
      ? []
      : [{ code: 'other-edition', edition: last.edition } as const]),
  ];
}

function figureProblems(template: Template, last: LastYear): readonly LastYearProblem[] {
  const needed = neededCells(template, last.edition);
  const valueAt = (address: string): CellValue => last.values[address] ?? null;
  const blanks = needed.filter((address) => valueAt(address) === null);
  const unreadable = needed.filter((address) => isUnreadable(valueAt(address)));
  const lines = brokenLastYear(template, last).map(({ line: { relation, line } }) => {
    return { relation: relation.id, line };
  });
  return [
    ...(blanks.length === 0 ? [] : [{ code: 'blank-cells', cells: blanks } as const]),
    ...(unreadable.length === 0 ? [] : [{ code: 'unreadable-cells', cells: unreadable } as const]),
    ...(lines.length === 0 ? [] : [{ code: 'broken-arithmetic', lines } as const]),
  ];
}

/** Cells of last year's report that something of this year's is compared with. */
function neededCells(template: Template, lastEdition: string): readonly string[] {
  const terms = continuityLinesOf(template, lastEdition).flatMap(({ expected }) => expected);
  const last = terms.filter(({ year }) => year === 'last').map(({ address }) => address);
  return [...new Set(last)];
}

function isUnreadable(value: CellValue): boolean {
  if (typeof value !== 'string' || value === NOT_APPLICABLE) return false;
  return !/^\d+(?:\.\d+)?$/u.test(value);
}
