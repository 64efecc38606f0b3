import type { CellValue } from '@/lib/cells/cell-value';
import type { Figure, Finding } from '@/lib/findings/finding';
import { ledgerOf } from '@/lib/report/ledger';
import type { Explanation, Report, Values } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { reasonProblemOf } from './reason-problem';

/** A finding with the figures of the report it was found in, totals included. */
export interface Subject {
  readonly finding: Finding;
  readonly values: Values;
}

/** Names of figures that are no cells of the report. */
export const LAST_YEARS = 'lastYear/';
const FEES = 'processingFees/';

/** Every figure that a finding may rest on: cells and totals, last year's, 信息处理费. */
export function figuresOf(template: Template, report: Report): Values {
  const ledger = ledgerOf(template, report.values);
  const cells = ledger.compiled.cells.map(({ address }): [string, CellValue] => [
    address,
    report.values[address] ?? ledger.totalAt(address)?.value ?? null,
  ]);
  return Object.fromEntries([
    ...cells,
    ...named(FEES, report.processingFees),
    ...named(LAST_YEARS, report.lastYear?.values ?? {}),
  ]);
}

function named(prefix: string, values: Values): readonly (readonly [string, CellValue])[] {
  return Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]);
}

/** A reason holds until one of the values that it was given for changes. */
export function reasonFor(explanations: readonly Explanation[], subject: Subject): string {
  return explanationFor(explanations, subject)?.reason ?? '';
}

function explanationFor(
  explanations: readonly Explanation[],
  subject: Subject,
): Explanation | undefined {
  const wanted = explained(subject);
  return explanations.find((known) => isAboutSame(known, wanted) && hasSameValues(known, wanted));
}

/** Once it says enough, it takes the place of reasons that were given there for other values. */
export function withReason(
  explanations: readonly Explanation[],
  subject: Subject,
  reason: string,
): readonly Explanation[] {
  const wanted = { ...explained(subject), reason };
  const isEnough = reasonProblemOf(reason) === null;
  const others = explanations.filter((known) => {
    return !(isAboutSame(known, wanted) && (isEnough || hasSameValues(known, wanted)));
  });
  return reason.trim() === '' ? others : [...others, wanted];
}

/**
 * The reason that was given before one of its values changed, or the words of the figure: the
 * newest that none of the present findings has.
 */
export function formerReasonFor(
  explanations: readonly Explanation[],
  subject: Subject,
  present: readonly Finding[],
): string {
  if (reasonProblemOf(reasonFor(explanations, subject)) === null) return '';
  const wanted = explained(subject);
  const used = new Set(
    present.map((finding) => explanationFor(explanations, { ...subject, finding })),
  );
  const former = explanations.filter((known) => !used.has(known) && isAtSamePlace(known, wanted));
  return (former.findLast((known) => isAboutSame(known, wanted)) ?? former.at(-1))?.reason ?? '';
}

/** What was said of the same before, for whatever values; `''` for nothing. */
export function earlierReason(explanations: readonly Explanation[], subject: Subject): string {
  const wanted = explained(subject);
  return explanations.findLast((known) => isAboutSame(known, wanted))?.reason ?? '';
}

/** The findings that still need a reason before the report may be handed in. */
export function openWarnings(
  template: Template,
  report: Report,
  findings: readonly Finding[],
): readonly Finding[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return warnings;
  const values = figuresOf(template, report);
  return warnings.filter((finding) => {
    return reasonProblemOf(reasonFor(report.explanations, { finding, values })) !== null;
  });
}

const LONGEST_WORDS = 200;

/** What is kept with a reason for this finding. */
function explained(subject: Subject): Explanation {
  const { code, relation, line, at, passage, found } = subject.finding;
  const given = { code, relation, line, reason: '', values: valuesOf(subject) };
  if (relation !== null) return given;
  const stated = (passage?.figure ?? found).slice(0, LONGEST_WORDS);
  return stated === '' ? { ...given, at } : { ...given, at, stated };
}

function valuesOf({ finding, values }: Subject): Values {
  const names = [...finding.cells, ...lastYearsOf(finding), ...feesOf(finding, values)];
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

function lastYearsOf({ left, right }: Finding): readonly string[] {
  const figures: readonly Figure[] = [...(left?.cells ?? []), ...(right?.cells ?? [])];
  return figures.map(({ address }) => address).filter((name) => name.startsWith(LAST_YEARS));
}

/** What the prose says of 信息处理费 rests on its fields too. */
function feesOf({ code }: Finding, values: Values): readonly string[] {
  if (code !== 'T8' && code !== 'T9') return [];
  return Object.keys(values).filter((name) => name.startsWith(FEES) && values[name] !== null);
}

/** The same rule at the same place speaks of the same cells. */
function isAtSamePlace(known: Explanation, wanted: Explanation): boolean {
  const isSameRule =
    known.code === wanted.code && known.relation === wanted.relation && known.line === wanted.line;
  const names = Object.keys(wanted.values).filter(isCell);
  const knownNames = Object.keys(known.values).filter(isCell);
  return (
    isSameRule &&
    (known.at ?? wanted.at) === wanted.at &&
    names.length === knownNames.length &&
    names.every((name) => name in known.values)
  );
}

function isCell(name: string): boolean {
  return !name.startsWith(FEES) && !name.startsWith(LAST_YEARS);
}

function isAboutSame(known: Explanation, wanted: Explanation): boolean {
  return isAtSamePlace(known, wanted) && (known.stated ?? wanted.stated) === wanted.stated;
}

function hasSameValues(known: Explanation, wanted: Explanation): boolean {
  const values = Object.entries(wanted.values);
  return (
    Object.keys(known.values).length === values.length &&
    values.every(([name, value]) => known.values[name] === value)
  );
}
