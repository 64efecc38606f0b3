import { checkReport } from '@/lib/checks/check-report';
import { templates } from '@/schemas/registry';
import { generateReport } from '@/tests/support/generate-report';
import { judgeCauses, shareOf, type Verdict } from '@/tests/support/judge-causes';
import type { Bench, BenchRow } from './bench-row';

const ERRORS_PER_KIND = 200;
const BALANCED_REPORTS = 500;

/** How often the true cause of an injected error is found, over 1,600 generated reports. */
export const bench: Bench = async () => {
  const verdicts = judgeCauses(templates, ERRORS_PER_KIND);
  return [
    ...verdicts.flatMap((verdict) => rowsOf(nameOf(verdict), [verdict])),
    ...rowsOf('all kinds', verdicts).map(withTarget),
    suggestionsForBalanced(),
  ];
};

function nameOf({ kind, origin, reports }: Verdict): string {
  return `${kind} in a ${origin} (${reports})`;
}

function rowsOf(name: string, verdicts: readonly Verdict[]): BenchRow[] {
  return (['first', 'firstThree'] as const).map((place) => ({
    name: `causes: ${name}, ${place === 'first' ? 'first' : 'among three'}`,
    median: 100 * shareOf(verdicts, place),
    p95: null,
    unit: '%',
    target: null,
  }));
}

function withTarget(row: BenchRow, index: number): BenchRow {
  return { ...row, target: { bound: 'atLeast', value: index === 0 ? 80 : 95, of: 'median' } };
}

function suggestionsForBalanced(): BenchRow {
  let suggested = 0;
  for (let seed = 1; seed <= BALANCED_REPORTS; seed += 1) {
    for (const template of templates) {
      const findings = checkReport(template, generateReport(template, seed));
      suggested += findings.flatMap(({ causes }) => causes).length;
    }
  }
  return {
    name: `causes: suggestions for ${BALANCED_REPORTS * templates.length} balanced reports`,
    median: suggested,
    p95: null,
    unit: 'count',
    target: { bound: 'atMost', value: 0, of: 'median' },
  };
}
