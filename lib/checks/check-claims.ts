import type { Claim } from '@/lib/claims/claim';
import { claimsWith } from '@/lib/claims/claims-of';
import type { Finding, ProseRule } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { checkFeeClaims } from './check-fee-claims';
import type { CheckInput } from './check-input';
import { checkOmitted } from './check-omitted';

/** Figures of the prose, and words that there was none, against the tables. */
export function checkClaims(input: CheckInput): readonly Finding[] {
  const claims = claimsWith(input.template, input);
  const figures = claims.filter(({ state, rule }) => state === 'disagrees' && rule !== 'T8');
  return [
    ...figures.map((claim) => findingOf(claim)),
    ...checkOmitted(input, claims),
    ...checkFeeClaims(input, claims),
  ];
}

function findingOf(claim: Claim): Finding {
  const { field, figure, unit, start, end, stated, actual, cells } = claim;
  return newFinding({
    code: codeOf(claim),
    severity: 'warning',
    section: field,
    at: field,
    cells,
    found: `${figure}${claim.kind === 'figure' ? unit : ''}`,
    passage: { figure, start, end, stated, actual },
  });
}

/** The same digits ten thousand times as much are a matter of the unit. */
function codeOf({ rule, unit, stated, actual }: Claim): ProseRule {
  const ratio = actual === null || actual === 0 ? 0 : stated / actual;
  const isOtherUnit = [10_000, 0.0001].some((factor) => Math.abs(ratio / factor - 1) < 0.001);
  if (unit.endsWith('元') && isOtherUnit) return 'P7';
  return rule ?? 'T1';
}
