import type { Editor } from '@/components/form/editor';
import { tidyText } from '@/lib/clipboard/plan-paste';
import type { GridCell, GridLayout, Place } from './grid-layout';
import { addressAt, cellAt, firstPlace } from './grid-moves';
import { type GridRange, isSingle, rangeLines } from './grid-range';
import type { GridStage } from './grid-stage';

/** Where the focus is in one grid and what is selected; everything that keys and mouse do. */
export interface GridSession {
  readonly editor: Editor;
  readonly layout: GridLayout;
  readonly stage: GridStage;
  range(): GridRange;
  isEditing(): boolean;
  /** The focus came to a cell, however it did. */
  entered(place: Place): void;
  left(): void;
  goTo(place: Place): void;
  extendTo(place: Place): void;
  select(range: GridRange): void;
  /** Puts the cursor into the text; from then on arrows move in the text. */
  edit(): void;
  /** Gives back the text from before the edit. */
  restore(): void;
  typed(address: string, text: string): void;
  /** Typed cells of the selection, without those that are locked. */
  selected(): readonly GridCell[];
  enter(texts: Readonly<Record<string, string>>): void;
}

interface State {
  range: GridRange;
  editing: boolean;
  /** The text of the active cell before it was edited. */
  before: string;
  changed: boolean;
}

export function createSession(editor: Editor, layout: GridLayout, stage: GridStage): GridSession {
  const state: State = {
    range: { anchor: firstPlace, head: firstPlace },
    editing: false,
    before: '',
    changed: false,
  };
  const parts: Parts = { editor, layout, stage, state };
  return {
    editor,
    layout,
    stage,
    range: () => state.range,
    isEditing: () => state.editing,
    entered: (place) => enterPlace(parts, place),
    left: () => leave(parts),
    goTo: (place) => {
      const input = inputAt(parts, place);
      if (input !== null && input === input.ownerDocument.activeElement) enterPlace(parts, place);
      else input?.focus();
    },
    extendTo: (head) => {
      select(parts, { anchor: state.range.anchor, head });
      inputAt(parts, head)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    select: (range) => select(parts, range),
    edit: () => edit(parts),
    restore: () => {
      if (state.changed) editor.type(activeAddress(parts), state.before);
      enterPlace(parts, state.range.anchor);
    },
    typed: (address, text) => {
      // Somebody else may have written the cell since the focus came to it.
      if (!state.changed) state.before = editor.textAt(address);
      state.changed = true;
      if (!isSingle(state.range)) {
        select(parts, { anchor: state.range.anchor, head: state.range.anchor });
      }
      editor.type(address, text);
    },
    selected: () =>
      rangeLines(layout, state.range)
        .flat()
        .filter(({ address, isTotal }) => !isTotal && editor.lockAt(address) !== 'locked'),
    enter: (texts) => {
      editor.enter(texts);
      begin(state, editor.textAt(activeAddress(parts)));
    },
  };
}

interface Parts {
  readonly editor: Editor;
  readonly layout: GridLayout;
  readonly stage: GridStage;
  readonly state: State;
}

function activeAddress({ layout, state }: Parts): string {
  return addressAt(layout, state.range.anchor);
}

function inputAt({ layout, stage }: Parts, place: Place): HTMLInputElement | null {
  return stage.input(addressAt(layout, place));
}

function select({ stage, state }: Parts, range: GridRange): void {
  state.range = range;
  stage.frame(range);
}

function enterPlace(parts: Parts, place: Place): void {
  select(parts, { anchor: place, head: place });
  begin(parts.state, parts.editor.textAt(activeAddress(parts)));
  parts.stage.light(place);
  inputAt(parts, place)?.select();
}

/** Full-width digits, separators and units become what the form prints once the cell is left. */
function leave({ editor, layout, stage, state }: Parts): void {
  const cell = cellAt(layout, state.range.anchor);
  stage.unlight();
  const { changed } = state;
  state.changed = false;
  state.editing = false;
  if (!changed || cell === undefined || cell.isTotal) return;
  const text = editor.textAt(cell.address);
  const tidied = tidyText(cell.definition, text, editor.template.notApplicable);
  if (tidied !== text) editor.type(cell.address, tidied);
}

function edit(parts: Parts): void {
  const input = inputAt(parts, parts.state.range.anchor);
  if (input === null || input.readOnly) return;
  parts.state.editing = true;
  input.setSelectionRange(input.value.length, input.value.length);
}

function begin(state: State, text: string): void {
  state.before = text;
  state.changed = false;
  state.editing = false;
}
