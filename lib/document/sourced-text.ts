import { cleanText } from '@/lib/report/clean-text';

/** A text that knows which fields of the report it shows. */
export interface SourcedText {
  readonly text: string;
  readonly stretches: readonly SourceStretch[];
}

/**
 * Part of a text that shows part of a field, both in UTF-16 units. Of equal length they agree
 * character by character; otherwise the one stands for the other as a whole, as a date does.
 */
export interface SourceStretch {
  /** Where it begins in the text. */
  readonly at: number;
  readonly length: number;
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

export function sourcedText(field: string, text: string): SourcedText {
  const stretch = { at: 0, length: text.length, field, start: 0, end: text.length };
  return { text, stretches: text === '' ? [] : [stretch] };
}

/** Words of the form itself. */
export function plainSourced(text: string): SourcedText {
  return { text, stretches: [] };
}

/** Another wording of a field as a whole. */
export function standingFor(
  { field, start, end }: Omit<SourceStretch, 'at' | 'length'>,
  text: string,
) {
  return { text, stretches: [{ at: 0, length: text.length, field, start, end }] };
}

export function joinedSourced(pieces: readonly SourcedText[]): SourcedText {
  const stretches: SourceStretch[] = [];
  let text = '';
  for (const piece of pieces) {
    const at = text.length;
    stretches.push(...piece.stretches.map((stretch) => ({ ...stretch, at: stretch.at + at })));
    text += piece.text;
  }
  return { text, stretches: stretches.reduce(continued, []) };
}

function continued(known: SourceStretch[], next: SourceStretch): SourceStretch[] {
  const last = known.at(-1);
  if (last && follows(last, next)) {
    known[known.length - 1] = { ...last, length: last.length + next.length, end: next.end };
  } else known.push(next);
  return known;
}

function follows(last: SourceStretch, next: SourceStretch): boolean {
  const isExact = [last, next].every(({ length, start, end }) => length === end - start);
  const isNeighbour = last.at + last.length === next.at && last.end === next.start;
  return isExact && isNeighbour && last.field === next.field;
}

/** A pattern with its names in braces filled in; an unknown one is left out. */
export function filledSourced(
  pattern: string,
  parts: Readonly<Record<string, SourcedText>>,
): SourcedText {
  const pieces = pattern.split(/\{(\w+)\}/u);
  return joinedSourced(
    pieces.map((piece, place) => {
      return (
        (place % 2 === 0 ? undefined : parts[piece]) ?? plainSourced(place % 2 === 0 ? piece : '')
      );
    }),
  );
}

export function slicedSourced(
  { text, stretches }: SourcedText,
  from: number,
  to: number,
): SourcedText {
  return {
    text: text.slice(from, to),
    stretches: stretches.flatMap((stretch) => cutStretch(stretch, from, to)),
  };
}

function cutStretch(stretch: SourceStretch, from: number, to: number): readonly SourceStretch[] {
  const { at, length, start, end } = stretch;
  const first = Math.max(at, from);
  const last = Math.min(at + length, to);
  if (first >= last) return [];
  const cut = { ...stretch, at: first - from, length: last - first };
  if (length !== end - start) return [cut];
  return [{ ...cut, start: start + first - at, end: start + last - at }];
}

/** `cleanText`, knowing what became of each character. */
export function cleanSourced(sourced: SourcedText): SourcedText {
  if (cleanText(sourced.text) === sourced.text) return sourced;
  return replacedSourced(sourced, /\r\n|[\s\S]/gu, cleanText);
}

/** Blanks of all kinds are one blank, and none at the edges. */
export function lineSourced(sourced: SourcedText): SourcedText {
  return trimmedSourced(replacedSourced(cleanSourced(sourced), /\s+/gu, () => ' '));
}

const EDGES = /^[\s\u3000]+|[\s\u3000]+$/gu;

export function trimmedSourced(sourced: SourcedText): SourcedText {
  const { text } = sourced;
  const trimmed = text.replace(EDGES, '');
  if (trimmed.length === text.length) return sourced;
  const from = trimmed === '' ? 0 : text.length - text.trimStart().length;
  return slicedSourced(sourced, from, from + trimmed.length);
}

export function linesSourced(sourced: SourcedText): readonly SourcedText[] {
  let from = 0;
  return sourced.text.split('\n').map((line) => {
    const place = from;
    from += line.length + 1;
    return slicedSourced(sourced, place, place + line.length);
  });
}

function replacedSourced(
  sourced: SourcedText,
  pattern: RegExp,
  replacement: (found: string) => string,
): SourcedText {
  const pieces: SourcedText[] = [];
  let from = 0;
  for (const { 0: found, index } of sourced.text.matchAll(pattern)) {
    const text = replacement(found);
    if (text === found) continue;
    pieces.push(slicedSourced(sourced, from, index));
    pieces.push(replaced(slicedSourced(sourced, index, index + found.length), text));
    from = index + found.length;
  }
  pieces.push(slicedSourced(sourced, from, sourced.text.length));
  return joinedSourced(pieces);
}

function replaced({ stretches }: SourcedText, text: string): SourcedText {
  const [first] = stretches;
  const end = stretches.at(-1)?.end ?? 0;
  if (text === '' || first === undefined) return plainSourced(text);
  return standingFor({ ...first, end }, text);
}
