import { readValue } from '@/lib/cells/registry';
import type { Cause } from '@/lib/findings/finding';
import { EXPLANATIONS } from '@/lib/report/explanations-text';
import { isCellName } from '@/lib/report/field-names';
import type { Texts } from '@/lib/report/report-texts';
import { totalsAbove } from '@/lib/report/stated-totals';
import { check, focus } from './editor-checks';
import type { Parts } from './editor-parts';
import type { FieldElements } from './field-elements';
import { TOPICS } from './form-editor';
import type { Step, TextChange } from './history';
import { changesLastYear, readLastYear } from './last-year-cells';

/** A pause in prose ends what one undo takes back; a cell is taken back as a whole. */
const PAUSE_MS = 1000;

export function type(parts: Parts, name: string, text: string): void {
  const { options, fields, history, state } = parts;
  const from = fields.textOf(name);
  const now = options.now();
  const isNewRun = now - state.typedAt > PAUSE_MS || linesIn(text) !== linesIn(from);
  if (!isCellName(name) && isNewRun) history.seal();
  state.typedAt = now;
  change(parts, [{ name, from, to: text }], name);
}

function linesIn(text: string): number {
  return text.split('\n').length;
}

/** Puts many texts in at once. A total is never typed. */
export function enter(parts: Parts, texts: Texts): void {
  const typed = Object.entries(texts).filter(([name]) => parts.ledger.totalAt(name) === null);
  change(parts, changesTo(parts, typed), null);
}

/** Empties fields; for totals, drops what was stated. */
export function clear(parts: Parts, names: readonly string[]): void {
  change(parts, clearedOf(parts, names), null);
}

/** Makes the changes of a cause. */
export function mend(parts: Parts, { changes }: Cause): void {
  const texts = changes.map(({ address, to }) => [address, to === null ? '' : String(to)] as const);
  change(parts, changesTo(parts, texts), null);
  check(parts);
}

function changesTo(
  { fields }: Parts,
  texts: readonly (readonly [string, string])[],
): readonly TextChange[] {
  return texts.map(([name, to]) => ({ name, from: fields.textOf(name), to }));
}

function clearedOf(parts: Parts, names: readonly string[]): readonly TextChange[] {
  return changesTo(
    parts,
    names.map((name) => [name, '']),
  );
}

function change(parts: Parts, changes: readonly TextChange[], run: string | null): void {
  const real = changes.filter(({ from, to }) => from !== to);
  if (real.length === 0) return;
  const step = [...real, ...outdatedTotals(parts, real)];
  parts.history.push(step, run);
  apply(parts, step);
}

/** A stated total says nothing any more once one of its parts has changed. */
function outdatedTotals(parts: Parts, changes: readonly TextChange[]): readonly TextChange[] {
  const names = changes.map(({ name }) => name);
  const totals = totalsAbove(parts.options.template, names.filter(isCellName));
  return clearedOf(
    parts,
    totals.filter((total) => !names.includes(total)),
  ).filter(({ from }) => from !== '');
}

/**
 * Puts in what others wrote. It is no edit: nothing is saved for it, and what was done before in
 * these fields cannot be taken back any more, for that would write over the others.
 */
export function receive(parts: Parts, texts: Texts): void {
  const received = changesTo(parts, Object.entries(texts)).filter(({ from, to }) => from !== to);
  if (received.length === 0) return;
  parts.history.forget(new Set(received.map(({ name }) => name)));
  show(parts, received, parts.fields.receive);
}

export function restore(parts: Parts, step: Step | null): void {
  if (step === null) return;
  apply(parts, step);
  // Reasons stand beside the form and not on one of its pages.
  const first = step.find(({ name }) => name !== EXPLANATIONS);
  if (first !== undefined) focus(parts, first.name);
}

function apply(parts: Parts, step: Step): void {
  // Saved first: whatever happens to the page afterwards, what was typed is in the journal.
  parts.options.save(step.map(({ name, to }) => ({ name, text: to })));
  show(parts, step, parts.fields.put);
}

function show(parts: Parts, step: Step, put: FieldElements['put']): void {
  const { signals, options } = parts;
  const changed: string[] = [TOPICS.text];
  for (const { name, to } of step) {
    put(name, to);
    changed.push(name, ...(isCellName(name) ? enterCell(parts, name, to) : []));
  }
  if (changesLastYear(step)) {
    readLastYear(parts);
    changed.push(...parts.ledger.compiled.cells.map(({ address }) => address));
  }
  signals.notify([...changed, ...historyTopic(parts)]);
  options.later(() => check(parts));
}

/** Told only when something can be taken back that could not be before, or the reverse. */
function historyTopic({ history, state }: Parts): readonly string[] {
  const reach = `${history.canUndo()} ${history.canRedo()}`;
  if (reach === state.reach) return [];
  state.reach = reach;
  return [TOPICS.history];
}

function enterCell({ ledger, values }: Parts, address: string, text: string): readonly string[] {
  const { cells, indexOf } = ledger.compiled;
  const index = indexOf.get(address) ?? -1;
  const cell = cells[index];
  if (cell === undefined) throw new Error(`no such cell: ${address}`);
  const value = readValue(cell.definition, text);
  values[address] = value;
  return ledger.set(index, value).map((at) => cells[at]?.address ?? '');
}
