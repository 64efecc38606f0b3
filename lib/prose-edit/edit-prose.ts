import type { LiveFigure } from '@/lib/report/live-figures';
import { commonStart } from './moved-to';
import { type ShownProse, storedPart } from './shown-prose';

/** A stretch of the shown text, and what stands there instead. */
export interface ProseEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * What was done to a text, seen from both wordings and the cursor, which stands behind it after
 * an edit by hand; `null` when it was none.
 */
export function editBetween(before: string, after: string, cursor: number | null): ProseEdit {
  const tail = after.slice(cursor ?? 0);
  const isAtCursor = cursor !== null && before.endsWith(tail);
  const kept = isAtCursor ? tail.length : commonEnd(before, after, commonStart(before, after));
  const rest = { before: before.length - kept, after: after.length - kept };
  const from = commonStart(before.slice(0, rest.before), after.slice(0, rest.after));
  return { from, to: rest.before, text: after.slice(from, rest.after) };
}

function commonEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let length = 0;
  while (length < most && before.at(-1 - length) === after.at(-1 - length)) length += 1;
  return length;
}

/** The stored text after an edit by hand: a figure that was touched is from then on plain text. */
export function editedProse(shown: ShownProse, edit: ProseEdit): string {
  const figures = shown.figures.filter((figure) => !isJoined(shown, figure, edit));
  return withStored({ ...shown, figures }, edit, edit.text);
}

/** Whether the edit touches a figure. */
export function losesFigure(shown: ShownProse, edit: ProseEdit): boolean {
  return shown.figures.some((figure) => {
    const isInside = figure.start < edit.to && figure.end > edit.from;
    return isInside || isJoined(shown, figure, edit);
  });
}

const DIGIT = /^[0-9０-９.．]$/u;

/** A digit typed right beside a figure makes it another number. */
function isJoined({ text }: ShownProse, figure: LiveFigure, edit: ProseEdit): boolean {
  const before = edit.text.at(-1) ?? text[edit.from - 1] ?? '';
  const after = edit.text[0] ?? text[edit.to] ?? '';
  if (figure.end === edit.from && DIGIT.test(after)) return true;
  return figure.start === edit.to && DIGIT.test(before);
}

/** The stored text with another stored text, which may hold references, in place of a stretch. */
export function withStored(
  shown: ShownProse,
  { from, to }: Pick<ProseEdit, 'from' | 'to'>,
  stored: string,
): string {
  return storedPart(shown, 0, from) + stored + storedPart(shown, to, shown.text.length);
}

export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly stored: string;
}

/** The same for several stretches, in the order of the text. */
export function withAllStored(shown: ShownProse, replacements: readonly Replacement[]): string {
  let stored = '';
  let place = 0;
  for (const replacement of replacements) {
    stored += storedPart(shown, place, replacement.start) + replacement.stored;
    place = replacement.end;
  }
  return stored + storedPart(shown, place, shown.text.length);
}

/** Places in the text after an edit; what was edited itself is left out. */
export function shiftedPlaces<Place extends { readonly start: number; readonly end: number }>(
  places: readonly Place[],
  { from, to, text }: ProseEdit,
): readonly Place[] {
  const shift = text.length - (to - from);
  return places.flatMap((place) => {
    if (place.end <= from) return [place];
    if (place.start < to) return [];
    return [{ ...place, start: place.start + shift, end: place.end + shift }];
  });
}
