import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { checkReport } from '@/lib/checks/check-report';
import type { Report } from '@/lib/report/report';
import { withValues } from '@/lib/report/stated-totals';
import { type ContinuityLine, continuityLinesOf } from '@/lib/template/continuity-terms';
import type { Template } from '@/lib/template/template';
import { generateYears, withLastYear, type YearReport } from '../support/generate-years';

const SPANS = [
  [2019, 2020, 2021],
  [2020, 2021, 2022],
  [2021, 2022, 2023],
] as const;

/** `X1 natural` for every finding about the years. */
function found(template: Template, report: Report): readonly string[] {
  return checkReport(template, report)
    .filter(({ code }) => /^(?:X\d|A7)$/u.test(code))
    .map(({ code, line }) => `${code} ${line}`);
}

function changed(template: Template, report: Report, changes: Record<string, CellValue>): Report {
  return { ...report, values: withValues(template, report.values, changes) };
}

function numberAt({ values }: Report, address: string): number {
  return Number(values[address] ?? 0);
}

/** The reports that have one before them, with it. */
function pairsOf(years: readonly YearReport[]) {
  return years.slice(1).map((year, index) => {
    const last = years[index];
    if (last === undefined) throw new Error('every later year has one before it');
    return { ...year, last };
  });
}

const spans = fc.constantFrom(...SPANS);

describe('three years in a row', () => {
  it('are silent while they take up where the last one left off', () => {
    fc.assert(
      fc.property(fc.nat(), spans, (seed, [first, ...rest]) => {
        for (const { template, report } of generateYears(seed, [first, ...rest])) {
          expect(found(template, report)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tell exactly the link that is broken this year', () => {
    fc.assert(
      fc.property(fc.nat(), spans, (seed, [first, ...rest]) => {
        for (const pair of pairsOf(generateYears(seed, [first, ...rest]))) breakEach(pair);
      }),
      { numRuns: 20 },
    );
  });

  it('tell exactly the link that is broken in last year’s report', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom('natural', 'business', 'legalService'),
        (seed, column) => {
          for (const { template, report, last } of pairsOf(
            generateYears(seed, [2020, 2021, 2022]),
          )) {
            const more = moreCarriedOver(last, column);
            expect(found(template, withLastYear(report, more))).toEqual([`X1 ${column}`]);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('tell of pending cases that are gone', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('review', 'direct', 'afterReview'), (seed, row) => {
        for (const { template, report, last } of pairsOf(generateYears(seed, [2020, 2021, 2022]))) {
          const total = numberAt({ ...report, values: totalled(report, row) }, row);
          const pending = { [`cases/${row}/pending`]: total + 1 };
          const before = changed(last.template, last.report, pending);
          const linked = withLastYear(report, { template: last.template, report: before });
          expect(found(template, linked)).toEqual([`X6 ${row}`]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

function breakEach({ template, report, last }: ReturnType<typeof pairsOf>[number]): void {
  for (const line of continuityLinesOf(template, last.report.edition)) {
    const changes = breaking(line, report);
    if (changes === null) continue;
    const broken = changed(template, report, changes);
    expect(found(template, broken)).toEqual([`${line.continuity.rule} ${line.line}`]);
  }
}

/** A change of this year's figures that breaks one line and nothing else between the years. */
function breaking(line: ContinuityLine, report: Report): Record<string, CellValue> | null {
  const { stated, continuity } = line;
  const now = numberAt(report, stated);
  switch (continuity.rule) {
    case 'X1':
      return stated.endsWith('/total') ? null : { [stated]: now + 1 };
    case 'X2':
    case 'X3':
    case 'X4':
      return { [stated]: now + 1 };
    case 'X5':
      return jump(stated, report);
    case 'A7':
      return { [stated]: limitOf(line, report) + 1 };
    case 'X6':
      return null;
  }
}

function jump(stated: string, report: Report): Record<string, CellValue> {
  const typed = stated.replace('/total', '/natural');
  const row = stated.replace(/[^/]+$/u, '');
  const all = Object.keys(report.values).filter((address) => address.startsWith(row));
  const sum = all.reduce((total, address) => total + numberAt(report, address), 0);
  const far = Math.ceil(sum) * 2 + 60;
  return { [typed]: stated.endsWith('/amount') ? String(far) : far };
}

function limitOf({ expected }: ContinuityLine, report: Report): number {
  return expected.reduce((sum, { year, address }) => {
    const values = year === 'last' ? (report.lastYear?.values ?? {}) : report.values;
    return sum + Number(values[address] ?? 0);
  }, 0);
}

function totalled({ values }: Report, row: string): Record<string, number> {
  const outcomes = ['upheld', 'corrected', 'other', 'pending'];
  const sum = outcomes.reduce((total, id) => total + Number(values[`cases/${row}/${id}`] ?? 0), 0);
  return { [row]: sum };
}

/** One request more came in and was carried over, so last year's report still adds up. */
function moreCarriedOver({ template, report }: YearReport, column: string): YearReport {
  const [received, left] = [`requests/received/${column}`, `requests/carriedOver/${column}`];
  const changes = {
    [received]: numberAt(report, received) + 1,
    [left]: numberAt(report, left) + 1,
  };
  return { template, report: changed(template, report, changes) };
}
