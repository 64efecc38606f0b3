import type { Finding } from '@/lib/findings/finding';
import { ledgerOf } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { checkCells } from './check-cells';
import { checkIdentity } from './check-identity';
import type { Check } from './check-input';
import { checkProse } from './check-prose';
import { checkRelations } from './check-relations';
import { checkYear } from './check-year';
import { withCauses } from './with-causes';

const checks: readonly Check[] = [checkIdentity, checkRelations, checkCells, checkProse, checkYear];

/** Everything that can be said about one report by itself; the same in browser and server. */
export function checkReport(template: Template, report: Report): readonly Finding[] {
  return withCauses(template, report, checkWithoutCauses(template, report));
}

/** The same findings, for who only counts them: looking for causes costs more than all checks. */
export function checkWithoutCauses(template: Template, report: Report): readonly Finding[] {
  const input = { template, report, ledger: ledgerOf(template, report.values) };
  return checks.flatMap((check) => check(input));
}

/** Whether a report may be finished: nothing is left that must be changed. */
export function isFinishable(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}
