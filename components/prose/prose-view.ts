import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { createSignals } from '@/components/form/signals';
import type { Claim } from '@/lib/claims/claim';
import {
  editBetween,
  editedProse,
  losesFigure,
  type Replacement,
  shiftedPlaces,
  withAllStored,
  withStored,
} from '@/lib/prose-edit/edit-prose';
import { figureAtCursor, type ProseFigure, proseFiguresOf } from '@/lib/prose-edit/prose-figures';
import { movedCursor, type ShownProse } from '@/lib/prose-edit/shown-prose';
import { claimsIn } from './claims-in';
import { shownIn } from './editor-figures';
import { fitHeight } from './fit-height';

/** A text area that shows the stored text of a field with the figures of the tables put in. */
export interface ProseView {
  /** For `ref`. */
  attach(area: HTMLTextAreaElement | null): (() => void) | undefined;
  area(): HTMLTextAreaElement | null;
  /** The text was edited by hand. */
  input(): void;
  compose(phase: 'begins' | 'ends'): void;
  /** The cursor was moved. */
  select(): void;
  /** Puts stored text in place of a stretch of the shown one: one undo step. */
  replace(place: Pick<ProseFigure, 'start' | 'end'>, stored: string): void;
  /** The same for several stretches, in the order of the text. */
  replaceAll(replacements: readonly Replacement[]): void;
  shown(): ShownProse;
  figures(): readonly ProseFigure[];
  figureAtCursor(): ProseFigure | null;
  /** Told when the text, its figures or the figure at the cursor change. */
  subscribe(listener: () => void): () => void;
}

interface State {
  area: HTMLTextAreaElement | null;
  shown: ShownProse;
  claims: readonly Claim[];
  figures: readonly ProseFigure[];
  atCursor: ProseFigure | null;
  isComposing: boolean;
  /** While an edit by hand is on its way through the form. */
  isTyping: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

interface Parts {
  readonly editor: FormEditor;
  readonly name: string;
  readonly state: State;
  readonly signals: ReturnType<typeof createSignals>;
}

const CHANGED = 'changed';

/** What stands in the words is looked up when the person pauses. */
const PAUSE_MS = 250;

export function createProseView(editor: FormEditor, name: string): ProseView {
  const shown = shownIn(editor, editor.textAt(name));
  const parts: Parts = { editor, name, signals: createSignals(), state: stateWith(shown) };
  const { state, signals } = parts;
  return {
    attach: (area) => (area === null ? undefined : attach(parts, area)),
    area: () => state.area,
    input: () => input(parts),
    compose: (phase) => {
      state.isComposing = phase === 'begins';
      if (phase === 'ends') show(parts, editor.textAt(name));
    },
    select: () => refresh(parts),
    replace: (place, stored) => replace(parts, place, stored),
    replaceAll: (all) => editor.enter({ [name]: withAllStored(state.shown, all) }),
    shown: () => state.shown,
    figures: () => state.figures,
    figureAtCursor: () => state.atCursor,
    subscribe: (listener) => signals.subscribe(CHANGED, listener),
  };
}

function stateWith(shown: ShownProse): State {
  return {
    area: null,
    shown,
    claims: [],
    figures: proseFiguresOf(shown, []),
    atCursor: null,
    isComposing: false,
    isTyping: false,
    timer: undefined,
  };
}

function attach(parts: Parts, area: HTMLTextAreaElement): () => void {
  const { editor, name, state } = parts;
  state.area = area;
  const detach = editor.attachView(name, { element: area, show: (text) => show(parts, text) });
  show(parts, editor.textAt(name));
  const stop = editor.subscribe(TOPICS.text, () => {
    if (state.shown.figures.length > 0 && !state.isTyping) show(parts, editor.textAt(name));
    findClaims(parts);
  });
  findClaims(parts);
  return () => {
    clearTimeout(state.timer);
    stop();
    detach();
    state.area = null;
  };
}

/** Writes only what differs: writing the same text back would disturb cursor and input method. */
function show(parts: Parts, stored: string): void {
  const { editor, state } = parts;
  const { area, shown: before } = state;
  if (area === null) return;
  const shown = shownIn(editor, stored);
  if (area.value !== shown.text) {
    if (state.isComposing) return;
    write(area, before, shown);
    state.claims = shiftedPlaces(state.claims, editBetween(before.text, shown.text, null));
  }
  state.shown = shown;
  refresh(parts);
}

function write(area: HTMLTextAreaElement, before: ShownProse, after: ShownProse): void {
  const { selectionStart, selectionEnd, scrollTop } = area;
  area.value = after.text;
  if (area === area.ownerDocument.activeElement) {
    const [start, end] = [selectionStart, selectionEnd].map((at) => movedCursor(before, after, at));
    area.setSelectionRange(start ?? 0, end ?? 0);
  }
  area.scrollTop = scrollTop;
  fitHeight(area);
}

function input(parts: Parts): void {
  const { editor, name, state } = parts;
  const { area, shown } = state;
  if (area === null) return;
  const edit = editBetween(shown.text, area.value, area.selectionEnd);
  state.claims = shiftedPlaces(state.claims, edit);
  // One step back brings back a figure that was touched by mistake.
  if (losesFigure(shown, edit)) editor.seal();
  state.isTyping = true;
  editor.type(name, editedProse(shown, edit));
  state.isTyping = false;
  fitHeight(area);
}

function replace(
  { editor, name, state }: Parts,
  { start, end }: Pick<ProseFigure, 'start' | 'end'>,
  stored: string,
): void {
  const { area, shown } = state;
  if (area === null) return;
  const behind = shown.text.length - end;
  editor.enter({ [name]: withStored(shown, { from: start, to: end }, stored) });
  area.focus();
  const cursor = area.value.length - behind;
  area.setSelectionRange(cursor, cursor);
}

function findClaims(parts: Parts): void {
  const { editor, name, state } = parts;
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    state.claims = claimsIn(editor, name, state.shown.text);
    refresh(parts);
  }, PAUSE_MS);
}

function refresh({ state, signals }: Parts): void {
  const figures = proseFiguresOf(state.shown, state.claims);
  if (!areSame(figures, state.figures)) state.figures = figures;
  state.atCursor = figureAtCursor(state.figures, state.area?.selectionEnd ?? -1);
  signals.notify([CHANGED]);
}

function areSame(some: readonly ProseFigure[], others: readonly ProseFigure[]): boolean {
  return some.length === others.length && some.every((one, index) => isSame(one, others[index]));
}

function isSame(one: ProseFigure, other: ProseFigure | undefined): boolean {
  return (
    one.start === other?.start &&
    one.end === other.end &&
    one.text === other.text &&
    one.state === other.state &&
    one.live?.reference === other.live?.reference &&
    one.claim === other.claim
  );
}
