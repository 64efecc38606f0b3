import { checkReport } from '@/lib/checks/check-report';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import { ledgerOf } from '@/lib/report/ledger';
import { templates } from '@/schemas/registry';
import { generateReport } from '@/tests/support/generate-report';
import { errorsOf } from '@/tests/support/judge-causes';
import type { Bench, BenchRow } from './bench-row';
import { measure, summaryOf } from './measure';

/** A city's report of the edition in force, and what a keystroke in it costs. */
export const bench: Bench = async () => {
  const template = templates.at(-1);
  if (template === undefined) throw new Error('no template');
  const report = generateReport(template, CITY_SEED);
  const ledger = ledgerOf(template, report.values);
  const cells = ['granted/natural', 'received/natural', 'declined.petition/otherOrganisation'];
  const indices = cells.map(
    (cell) => compiledTemplateOf(template).indexOf.get(`requests/${cell}`) ?? 0,
  );
  let turn = 0;
  const keystroke = await measure({ rounds: 200, calls: 2000 }, () => {
    turn += 1;
    return ledger.set(indices[turn % indices.length] ?? 0, turn % 1000);
  });
  const clean = await measure({ rounds: 200, calls: 20 }, () => checkReport(template, report));
  return [
    {
      name: 'checks: a keystroke re-evaluates its relations',
      median: keystroke.median * 1000,
      p95: keystroke.p95 * 1000,
      unit: 'µs',
      target: { bound: 'atMost', value: 5, of: 'median' },
    },
    {
      name: 'checks: all checks of a full report',
      ...clean,
      unit: 'ms',
      target: { bound: 'atMost', value: 0.5, of: 'median' },
    },
    await withErrorsOfAllKinds(),
  ];
};

const CITY_SEED = 8;

async function withErrorsOfAllKinds(): Promise<BenchRow> {
  const kinds = [
    'misfiled',
    'swapped-digits',
    'rows-exchanged',
    'block-shifted',
    'wrong-total',
  ] as const;
  const times: number[] = [];
  for (const template of templates) {
    for (const { report } of kinds.flatMap((kind) => errorsOf(template, kind, 10))) {
      const { median } = await measure({ rounds: 5, calls: 1 }, () =>
        checkReport(template, report),
      );
      times.push(median);
    }
  }
  return {
    name: 'checks: all checks and causes of 100 broken reports',
    ...summaryOf(times),
    unit: 'ms',
    target: { bound: 'atMost', value: 5, of: 'median' },
  };
}
