import { AREA_HEIGHT, AREA_TOP, LINE_PITCH } from './page-geometry';
import type {
  OutlineEntry,
  PlacedFill,
  PlacedHead,
  PlacedLine,
  PlacedRule,
  PlacedText,
  PlacedValue,
} from './pages';

/** A page while it is being filled. */
export interface Sheet {
  readonly texts: PlacedText[];
  readonly rules: PlacedRule[];
  readonly fills: PlacedFill[];
  readonly values: PlacedValue[];
  readonly lines: PlacedLine[];
  readonly heads: PlacedHead[];
}

/** The pages so far and the place, below the top of the type area, where the next block goes. */
export interface Flow {
  readonly sheets: Sheet[];
  readonly outline: OutlineEntry[];
  y: number;
}

export function openFlow(): Flow {
  const flow: Flow = { sheets: [], outline: [], y: 0 };
  turnPage(flow);
  return flow;
}

export function turnPage(flow: Flow): Sheet {
  const sheet: Sheet = { texts: [], rules: [], fills: [], values: [], lines: [], heads: [] };
  flow.sheets.push(sheet);
  flow.y = 0;
  return sheet;
}

export function sheetOf(flow: Flow): Sheet {
  return flow.sheets.at(-1) ?? turnPage(flow);
}

export function isAtTop(flow: Flow): boolean {
  return flow.y === 0;
}

export function roomIn(flow: Flow): number {
  return AREA_HEIGHT - flow.y;
}

/** Lines of text that still fit on the page. */
export function linesLeft(flow: Flow): number {
  return Math.floor((roomIn(flow) + 1e-6) / LINE_PITCH);
}

/** From the top of the page. */
export function pageYOf(flow: Flow): number {
  return AREA_TOP + flow.y;
}

/** Text stands on the same lines on every page, also below tables and titles. */
export function alignToLines(flow: Flow, least: number): void {
  if (isAtTop(flow)) return;
  flow.y = Math.ceil((flow.y + least - 1e-6) / LINE_PITCH) * LINE_PITCH;
}
