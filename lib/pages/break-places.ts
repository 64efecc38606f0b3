import { mayBeginLine, mayEndLine } from './character-class';
import type { Glyph } from './glyphs';

/** For each place before a glyph: 1 where a line may end there. */
export function breakPlacesOf(glyphs: readonly Glyph[]): Uint8Array {
  const places = new Uint8Array(glyphs.length + 1);
  for (let place = 1; place < glyphs.length; place += 1) {
    places[place] = mayBreak(glyphs, place) ? 1 : 0;
  }
  for (const [start, end] of latinWordsOf(glyphs)) allowAddressBreaks(glyphs, places, [start, end]);
  places[glyphs.length] = 1;
  return places;
}

/** Letters and digits of one word keep their natural distance when a line is stretched. */
export function isInsideWord(glyphs: readonly Glyph[], place: number): boolean {
  return glyphs[place - 1]?.kind === 'latin' && glyphs[place]?.kind === 'latin';
}

function mayBreak(glyphs: readonly Glyph[], place: number): boolean {
  const after = glyphs[place];
  const before = lastPrinted(glyphs, place);
  if (!after || !before || after.kind === 'space') return false;
  if (isInsideWord(glyphs, place)) return false;
  return mayEndLine(before.text, before.kind) && mayBeginLine(after.text, after.kind);
}

function lastPrinted(glyphs: readonly Glyph[], place: number): Glyph | undefined {
  let at = place - 1;
  while (glyphs[at]?.kind === 'space') at -= 1;
  return glyphs[at];
}

function latinWordsOf(glyphs: readonly Glyph[]): readonly (readonly [number, number])[] {
  const words: [number, number][] = [];
  let start = -1;
  glyphs.forEach((glyph, place) => {
    if (glyph.kind !== 'latin') {
      if (start >= 0) words.push([start, place]);
      start = -1;
    } else if (start < 0) start = place;
  });
  if (start >= 0) words.push([start, glyphs.length]);
  return words;
}

const ADDRESS = /:\/\/|www\.|@|\.[a-z]{2,}|[/?&=-].{8}/i;
const BREAK_AFTER = '/?&=@-';

/** Web and mail addresses may go on in the next line after one of their own marks, unhyphenated. */
function allowAddressBreaks(
  glyphs: readonly Glyph[],
  places: Uint8Array,
  [start, end]: readonly [number, number],
): void {
  const word = glyphs.slice(start, end).map((glyph) => glyph.text);
  if (!ADDRESS.test(word.join(''))) return;
  for (let place = start + 2; place < end; place += 1) {
    const mark = glyphs[place - 1]?.text ?? '';
    const next = glyphs[place]?.text ?? '';
    if (!BREAK_AFTER.includes(mark) || BREAK_AFTER.includes(next)) continue;
    if (mayBeginLine(next, 'latin')) places[place] = 1;
  }
}
