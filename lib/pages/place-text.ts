import {
  AREA_LEFT,
  AREA_WIDTH,
  baselineIn,
  LINE_PITCH,
  TITLE_PITCH,
  TITLE_SIZE,
} from './page-geometry';
import { placeLine } from './place-line';
import type { PreparedText, PreparedTitle } from './prepared-block';
import type { Place, SetLine } from './set-line';
import {
  alignToLines,
  type Flow,
  isAtTop,
  linesLeft,
  pageYOf,
  roomIn,
  sheetOf,
  turnPage,
} from './sheet';

export function placeTitle(flow: Flow, title: PreparedTitle): void {
  for (const set of title.lines) {
    if (roomIn(flow) < TITLE_PITCH) turnPage(flow);
    if (set === title.lines[0]) addHeads(flow, title.heads, TITLE_PITCH);
    addLine(flow, set, { pitch: TITLE_PITCH, fill: 'center' });
    flow.y += TITLE_PITCH;
  }
  alignToLines(flow, LINE_PITCH);
}

/** Places all lines; neither the first nor the last of a paragraph is left alone on a page. */
export function placeText(flow: Flow, text: PreparedText): void {
  let placed = 0;
  while (placed < text.lines.length) {
    const count = linesHere(flow, text.lines.length - placed, placed === 0);
    if (count === 0) {
      turnPage(flow);
      continue;
    }
    if (placed === 0) {
      addEntry(flow, text);
      addHeads(flow, text.heads, LINE_PITCH);
    }
    for (const set of text.lines.slice(placed, placed + count)) {
      addLine(flow, set, { pitch: LINE_PITCH, fill: 'justify' });
      flow.y += LINE_PITCH;
    }
    placed += count;
  }
}

/** The lines that a text needs below a heading or at the foot of a page. */
export function leastLines(text: PreparedText): number {
  if (text.kind === 'heading') return text.lines.length;
  return text.lines.length <= 3 ? text.lines.length : 2;
}

export function placeSmallLines(flow: Flow, lines: readonly SetLine[]): void {
  for (const set of lines) {
    const pitch = smallPitchOf(set);
    if (roomIn(flow) < pitch) turnPage(flow);
    addLine(flow, set, { pitch, fill: 'justify' });
    flow.y += pitch;
  }
}

export function smallPitchOf({ measure }: SetLine): number {
  return measure.size * 1.34;
}

function linesHere(flow: Flow, waiting: number, isStart: boolean): number {
  const room = linesLeft(flow);
  if (waiting <= room) return waiting;
  const count = waiting - room === 1 ? room - 1 : room;
  if (isAtTop(flow)) return Math.max(1, count);
  return isStart && count < 2 ? 0 : Math.max(0, count);
}

interface LineSetting {
  readonly pitch: number;
  readonly fill: 'justify' | 'center';
}

function addLine(flow: Flow, set: SetLine, { pitch, fill }: LineSetting): void {
  const indent = set.line.start === firstOf(set) ? set.measure.indent : 0;
  const size = fill === 'center' ? TITLE_SIZE : set.measure.size;
  const place: Place = {
    x: AREA_LEFT + indent,
    baseline: pageYOf(flow) + baselineIn(pitch, size),
    width: AREA_WIDTH - indent,
    fill,
    purpose: 'content',
    address: null,
  };
  const sheet = sheetOf(flow);
  sheet.texts.push(...placeLine(set, place));
  if (set.stretches && set.stretches.length > 0) {
    sheet.lines.push({ set, place, y: pageYOf(flow), height: pitch });
  }
}

function addHeads(flow: Flow, heads: readonly string[], height: number): void {
  const box = { x: AREA_LEFT, y: pageYOf(flow), width: AREA_WIDTH, height };
  sheetOf(flow).heads.push(...heads.map((field) => ({ field, ...box })));
}

/** The first printed character of the text that the line belongs to. */
function firstOf({ glyphs }: SetLine): number {
  return glyphs.findIndex((glyph) => glyph.kind !== 'space');
}

function addEntry(flow: Flow, { entry }: PreparedText): void {
  if (!entry) return;
  flow.outline.push({ ...entry, page: flow.sheets.length, y: pageYOf(flow) });
}
