import { yearHintAt } from '@/components/last-year/cell-words';
import type { PastePlan } from '@/lib/clipboard/plan-paste';
import { MOST_IN_CELL } from './cell-ids';
import { copied, planOf } from './grid-clipboard';
import { pressKey } from './grid-keys';
import type { Place } from './grid-layout';
import { addressAt, cellAt } from './grid-moves';
import { isSingle } from './grid-range';
import type { GridSession } from './grid-session';
import { pressYearKey } from './grid-year-keys';

/** What the grid asks of the component around it. */
export interface GridRequests {
  explain(address: string): void;
  /** Asks for another figure than last year's, and why. */
  unlock(address: string): void;
  /** A paste that a person should look at, or that was refused. */
  preview(plan: PastePlan): void;
  announce(text: string): void;
  /** Shows what the form says of the cell that has the focus. */
  describe(hint: string): void;
}

/** Listens once for the whole table. Returns the way to stop. */
export function attachEvents(
  root: HTMLElement,
  session: GridSession,
  requests: GridRequests,
): () => void {
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void => root.addEventListener(type, listener, { signal: stop.signal });
  on('focusin', (event) => {
    const place = placeOf(session, event);
    if (place === null) return;
    session.entered(place);
    requests.describe(hintAt(session, place));
  });
  on('focusout', (event) => {
    if (placeOf(session, event) !== null) session.left();
  });
  on('keydown', (event) => keydown(session, requests, event));
  on('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed(session, event);
  });
  on('compositionend', (event) => typed(session, event));
  on('copy', (event) => copy(session, event));
  on('cut', (event) => {
    if (!copy(session, event)) return;
    session.enter(Object.fromEntries(session.selected().map(({ address }) => [address, ''])));
  });
  on('paste', (event) => paste(session, requests, event));
  return () => stop.abort();
}

/** What last year's report says comes first. */
function hintAt({ editor, layout }: GridSession, place: Place): string {
  const cell = cellAt(layout, place);
  if (cell === undefined) return '';
  return yearHintAt(editor, cell.address) || cell.hint;
}

/** The cell that an event is about. */
export function placeOf({ layout }: GridSession, { target }: Event): Place | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('td')?.querySelector('[data-address]') ?? null;
  return layout.places.get(cell?.getAttribute('data-address') ?? '') ?? null;
}

function keydown(session: GridSession, requests: GridRequests, event: KeyboardEvent): void {
  if (placeOf(session, event) === null || event.altKey || event.defaultPrevented) return;
  // Keys that an input method takes for itself are its own.
  if (event.isComposing || event.keyCode === 229) return;
  const { key } = event;
  const active = cellAt(session.layout, session.range().anchor);
  const opens = key === 'Enter' || key === ' ' || key === 'ContextMenu';
  if (active?.isTotal === true && opens) {
    event.preventDefault();
    requests.explain(active.address);
    return;
  }
  const stroke = { key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
  if (!pressYearKey(session, requests, stroke) && !pressKey(session, stroke)) return;
  event.preventDefault();
  event.stopPropagation();
}

function typed(session: GridSession, { target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.readOnly) return;
  const address = target.getAttribute('data-address');
  if (address !== null) session.typed(address, target.value);
}

/** Text selected inside a cell that is being edited is copied as text. */
function copy(session: GridSession, event: ClipboardEvent): boolean {
  if (session.isEditing() || placeOf(session, event) === null) return false;
  const { text, html } = copied(session);
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
  event.preventDefault();
  return true;
}

function paste(session: GridSession, requests: GridRequests, event: ClipboardEvent): void {
  const data = event.clipboardData;
  if (data === null || placeOf(session, event) === null) return;
  const clip = { html: data.getData('text/html'), text: data.getData('text/plain') };
  const isPlainText = clip.text.length <= MOST_IN_CELL && !/[\t\n]/u.test(clip.text.trim());
  if (session.isEditing() && isPlainText) return;
  event.preventDefault();
  const plan = planOf(session, clip);
  if (plan.problems.length > 0 && !isOneCell(plan)) requests.preview(plan);
  else enterPlan(session, requests, plan);
}

/** A single wrong text is told of at its cell, like one that was typed. */
function isOneCell({ texts, problems }: PastePlan): boolean {
  return Object.keys(texts).length === 1 && problems.every(({ kind }) => kind === 'unreadable');
}

export function enterPlan(session: GridSession, requests: GridRequests, plan: PastePlan): void {
  session.enter(plan.texts);
  const address = addressAt(session.layout, session.range().anchor);
  if (isSingle(session.range())) session.stage.input(address)?.select();
  requests.announce(`已粘贴${plan.rows}行 × ${plan.columns}列`);
}
