import type { Finding } from '@/lib/findings/finding';
import { fieldAt } from '@/lib/report/field-names';
import type { Severity, Template } from '@/lib/template/template';
import type { CellMark } from './editor';

/**
 * The findings of every field, and how each cell is marked. Blank cells are marked only while
 * their finding is shown: an empty form is not covered with marks.
 */
export interface Marks {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly marks: ReadonlyMap<string, CellMark>;
}

export const NO_MARKS: Marks = { findings: new Map(), marks: new Map() };
export const UNMARKED: CellMark = { severity: null, side: null };

export function marksOf(
  template: Template,
  findings: readonly Finding[],
  shown: Finding | null,
): Marks {
  const byField = byFieldOf(template, findings);
  const marks = new Map<string, CellMark>();
  for (const [name, found] of byField) {
    const marking = found.filter((finding) => finding.code !== 'blank-cells' || finding === shown);
    marks.set(name, { severity: worstOf(marking), side: null });
  }
  for (const side of ['left', 'right'] as const) {
    for (const { address } of shown?.[side]?.cells ?? []) {
      marks.set(address, { severity: marks.get(address)?.severity ?? null, side });
    }
  }
  return { findings: byField, marks };
}

function byFieldOf(
  template: Template,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const byField = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const name of new Set([fieldAt(template, finding.at), ...finding.cells])) {
      const known = byField.get(name) ?? [];
      known.push(finding);
      byField.set(name, known);
    }
  }
  return byField;
}

/** Fields that look or read different after a check. */
export function changedBetween(before: Marks, after: Marks): readonly string[] {
  const names = new Set([...before.findings.keys(), ...after.findings.keys()]);
  for (const marks of [before.marks, after.marks]) {
    for (const name of marks.keys()) names.add(name);
  }
  return [...names].filter((name) => stateAt(before, name) !== stateAt(after, name));
}

function stateAt({ findings, marks }: Marks, name: string): string {
  const { severity, side } = marks.get(name) ?? UNMARKED;
  const codes = (findings.get(name) ?? []).map(
    ({ code, relation, line, difference, found, passage }) =>
      `${code} ${relation} ${line} ${difference} ${found} ${passage?.start} ${passage?.figure}`,
  );
  return [severity, side, ...codes].join('|');
}

const ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

function worstOf(findings: readonly Finding[]): Severity | null {
  return (
    ORDER.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null
  );
}
