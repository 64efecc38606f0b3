import type { Finding } from '@/lib/findings/finding';
import { ledgerOf } from '@/lib/report/ledger';
import { figuresFrom, reportWithFigures } from '@/lib/report/live-figures';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { checkAgency } from './check-agency';
import { checkCells } from './check-cells';
import { checkClaims } from './check-claims';
import { checkDuties } from './check-duties';
import { checkFees } from './check-fees';
import { checkIdentity } from './check-identity';
import type { Check } from './check-input';
import { checkLastYear } from './check-last-year';
import { checkProse } from './check-prose';
import { checkReferences } from './check-references';
import { checkRelations } from './check-relations';
import { checkSameText } from './check-same-text';
import { checkWording } from './check-wording';
import { checkYear } from './check-year';
import { withCauses } from './with-causes';

const checks: readonly Check[] = [
  checkIdentity,
  checkRelations,
  checkLastYear,
  checkCells,
  checkProse,
  checkFees,
  checkDuties,
  checkYear,
  checkWording,
  checkClaims,
  checkAgency,
  checkSameText,
];

/** Everything that can be said about one report by itself; the same in browser and server. */
export function checkReport(template: Template, report: Report): readonly Finding[] {
  return withCauses(template, report, checkWithoutCauses(template, report));
}

/** The same findings, for who only counts them: looking for causes costs more than all checks. */
export function checkWithoutCauses(template: Template, report: Report): readonly Finding[] {
  const ledger = ledgerOf(template, report.values);
  const figureAt = figuresFrom(ledger, report.values);
  const input = { template, report: reportWithFigures(template, report, figureAt), ledger };
  return [
    ...checks.flatMap((check) => check(input)),
    ...checkReferences(template, report, figureAt),
  ];
}

/** Whether a report may be finished: nothing is left that must be changed. */
export function isFinishable(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}
