import type { CellValue } from '@/lib/cells/cell-value';
import { lastYearOf } from '@/lib/report/last-year';
import type { LastYear, Report } from '@/lib/report/report';
import { editionOf, reportWith } from './report-with';

/** Last year's report of zeros, of the agency of `reportWith`, apart from what is given. */
export function lastYearWith(
  year: number,
  values: Readonly<Record<string, CellValue>>,
  rest: Partial<Report> = {},
): LastYear {
  const template = editionOf(year < 2021 ? '2019' : '2021');
  const origin = { kind: 'file', name: '上年.docx', reportId: null, revision: null } as const;
  return lastYearOf(template, reportWith(template, values, { year, ...rest }), origin);
}
