import type { Finding } from '@/lib/findings/finding';
import type { Explanation, Values } from '@/lib/report/report';

/** A finding with the values it was found in. */
export interface Subject {
  readonly finding: Finding;
  readonly values: Values;
}

/** A reason holds until one of the values that it was given for changes. */
export function reasonFor(explanations: readonly Explanation[], subject: Subject): string {
  return explanations.find((explanation) => isAbout(explanation, subject))?.reason ?? '';
}

export function withReason(
  explanations: readonly Explanation[],
  subject: Subject,
  reason: string,
): readonly Explanation[] {
  const others = explanations.filter((explanation) => !isAbout(explanation, subject));
  if (reason.trim() === '') return others;
  const { code, relation, line } = subject.finding;
  return [...others, { code, relation, line, reason, values: valuesOf(subject) }];
}

function isAbout(explanation: Explanation, subject: Subject): boolean {
  const { code, relation, line } = subject.finding;
  const isSamePlace =
    explanation.code === code && explanation.relation === relation && explanation.line === line;
  const values = Object.entries(valuesOf(subject));
  return (
    isSamePlace &&
    Object.keys(explanation.values).length === values.length &&
    values.every(([address, value]) => explanation.values[address] === value)
  );
}

function valuesOf({ finding, values }: Subject): Values {
  return Object.fromEntries(finding.cells.map((address) => [address, values[address] ?? null]));
}
