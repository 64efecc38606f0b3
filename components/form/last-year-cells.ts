import { formatCell, readValue } from '@/lib/cells/registry';
import { figuresOf, reasonFor, withReason } from '@/lib/checks/reasons';
import type { Finding } from '@/lib/findings/finding';
import { EXPLANATIONS, explanationsIn } from '@/lib/report/explanations-text';
import { LAST_YEAR } from '@/lib/report/field-names';
import { expectedInForce } from '@/lib/report/last-year-values';
import type { Texts } from '@/lib/report/report-texts';
import type { Lock } from './editor';
import { reportOf } from './editor-checks';
import type { Parts } from './editor-parts';
import type { Step } from './history';
import { lastYearViewOf } from './last-year-view';

/** What says whether last year's report may be compared with this one. */
const GROUNDS = new Set([LAST_YEAR, 'agency.name', 'agency.scope']);

export function changesLastYear(step: Step): boolean {
  return step.some(({ name }) => GROUNDS.has(name));
}

export function readLastYear(parts: Parts): void {
  parts.state.lastYear = lastYearViewOf(parts.options.template, reportOf(parts));
}

export function lockAt({ state, values }: Parts, address: string): Lock | null {
  const taken = state.lastYear?.taken[address] ?? null;
  if (taken === null) return null;
  return values[address] === taken ? 'locked' : 'open';
}

export function expectedAt(parts: Parts, address: string): string | null {
  const { state, options, ledger } = parts;
  const taken = state.lastYear?.taken[address] ?? null;
  const cell = ledger.compiled.cells[ledger.compiled.indexOf.get(address) ?? -1];
  if (taken !== null && cell !== undefined) {
    return formatCell(cell.definition, taken, options.template.notApplicable);
  }
  if (state.lastYear?.rolled.has(address) !== true) return null;
  const expected = expectedInForce(options.template, reportOf(parts))[address];
  return expected === undefined ? null : String(expected);
}

interface Override {
  readonly address: string;
  readonly text: string;
  readonly reason: string;
}

/** The cell, and beside it the reason for the finding that the new figure will raise. */
export function overrideText(parts: Parts, { address, text, reason }: Override): Texts {
  const report = reportOf(parts);
  const { indexOf, cells } = parts.ledger.compiled;
  const cell = cells[indexOf.get(address) ?? -1];
  const value = cell === undefined ? null : readValue(cell.definition, text);
  const next = { ...report, values: { ...report.values, [address]: value } };
  const finding = findingAt(parts.options.check(next), address);
  if (finding === undefined) return { [address]: text };
  const subject = { finding, values: figuresOf(parts.options.template, next) };
  const explanations = withReason(report.explanations, subject, reason);
  return { [address]: text, [EXPLANATIONS]: JSON.stringify(explanations) };
}

export function overrideReasonAt(parts: Parts, address: string): string {
  const { options, fields, state } = parts;
  const finding =
    lockAt(parts, address) === 'open' ? findingAt(state.findings, address) : undefined;
  if (finding === undefined) return '';
  const explanations = explanationsIn(fields.textOf(EXPLANATIONS));
  const values = figuresOf(options.template, reportOf(parts));
  return reasonFor(explanations, { finding, values });
}

function findingAt(findings: readonly Finding[], address: string): Finding | undefined {
  return findings.find(({ code, at }) => code === 'X1' && at === address);
}
