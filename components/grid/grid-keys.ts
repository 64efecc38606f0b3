import { enterDirection } from './enter-direction';
import type { Place } from './grid-layout';
import {
  addressAt,
  type Direction,
  edgeOfData,
  firstPlace,
  lastPlace,
  lineEnd,
  lineStart,
  pageStep,
  step,
  stepToTyped,
  typedNeighbour,
} from './grid-moves';
import { wholeTable } from './grid-range';
import type { GridSession } from './grid-session';

/** A key with its modifiers, as much of the event as is needed. */
export interface KeyStroke {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Does what WPS does at a key; `false` leaves the key to the browser, or to the page. */
export function pressKey(session: GridSession, stroke: KeyStroke): boolean {
  if (session.isEditing() && belongsToText(stroke)) return false;
  if (stroke.ctrl && stroke.key.toLowerCase() === 'a') {
    session.select(wholeTable(session.layout));
    return true;
  }
  if (stroke.key === 'Tab') return tab(session, stroke);
  const target = targetOf(session, stroke);
  if (target !== null) {
    if (stroke.shift && stroke.key !== 'Enter') session.extendTo(target);
    else session.goTo(target);
    return true;
  }
  return actionOf(session, stroke);
}

function belongsToText({ key }: KeyStroke): boolean {
  return ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Delete', 'a', 'A'].includes(key);
}

/** Tab goes through the typed cells and leaves the table at its end. */
function tab(session: GridSession, { shift }: KeyStroke): boolean {
  const next = typedNeighbour(session.layout, session.range().anchor, shift ? -1 : 1);
  if (next === null) return false;
  session.goTo(next);
  return true;
}

function targetOf(session: GridSession, stroke: KeyStroke): Place | null {
  const { layout } = session;
  const { anchor, head } = session.range();
  const from = stroke.shift ? head : anchor;
  const direction = ARROWS[stroke.key];
  if (direction !== undefined) return arrowTarget(session, stroke, { from, direction });
  switch (stroke.key) {
    case 'Home':
      return stroke.ctrl ? firstPlace : lineStart(from);
    case 'End':
      return stroke.ctrl ? lastPlace(layout) : lineEnd(layout, from);
    case 'PageUp':
      return pageStep(layout, from, -1);
    case 'PageDown':
      return pageStep(layout, from, 1);
    case 'Enter':
      return enterTarget(session, stroke);
    default:
      return null;
  }
}

interface Walk {
  readonly from: Place;
  readonly direction: Direction;
}

function arrowTarget({ layout, editor }: GridSession, { ctrl }: KeyStroke, walk: Walk): Place {
  if (!ctrl) return step(layout, walk.from, walk.direction);
  const isFilled = (address: string): boolean =>
    editor.totalAt(address) !== null || editor.textAt(address) !== '';
  return edgeOfData(layout, walk, isFilled);
}

function enterTarget({ layout, range }: GridSession, { shift }: KeyStroke): Place | null {
  const { anchor } = range();
  if (addressAt(layout, anchor) === '' || isTotalAt(layout, anchor)) return null;
  const forward = enterDirection.read();
  const back = forward === 'down' ? 'up' : 'left';
  return stepToTyped(layout, anchor, shift ? back : forward);
}

function isTotalAt(layout: GridSession['layout'], place: Place): boolean {
  return layout.lines[place.line]?.cells[place.cell]?.isTotal === true;
}

function actionOf(session: GridSession, { key }: KeyStroke): boolean {
  switch (key) {
    case 'F2':
      session.edit();
      return true;
    case 'Escape':
      session.restore();
      return true;
    case 'Delete':
      session.enter(Object.fromEntries(session.selected().map(({ address }) => [address, ''])));
      return true;
    default:
      return false;
  }
}
