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
  const input = { template, report, ledger: ledgerOf(template, report.values) };
  const findings = checks.flatMap((check) => check(input));
  return withCauses(template, report, findings);
}

/** Whether a report may be finished: nothing is left that must be changed. */
export function isFinishable(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}
