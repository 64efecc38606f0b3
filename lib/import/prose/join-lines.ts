import type { Source } from '../source';
import type { ProseLine } from './prose-lines';
import { joinedText, SENTENCE_END } from './whole-lines';

/** How the lines of a source are broken; `null` when its paragraphs stand in one line each. */
export interface Wrapping {
  /** Width of a full line in ems. */
  readonly widthEms: number;
  /** Whether paragraphs stand in, so that a line that does not goes on. */
  readonly hasIndents: boolean;
}

/** A heading within a section, or a numbered paragraph. */
export const SUB_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])/u;
const SHORTEST_FULL_EMS = 15;
const WIDEST_EMS = 100;
/** Digits, and punctuation at the ends of lines, make full lines a little narrower. */
const NEARLY = 0.88;

/** Whether lines may be pieces of a paragraph; other formats say where one ends. */
export function isBrokenIntoLines({ format }: Source): boolean {
  return format === 'text' || format === 'pdf' || format === 'markdown';
}

/** Wrapped lines break off in the middle of a sentence, all at nearly the same width. */
export function wrappingOf(lines: readonly ProseLine[]): Wrapping | null {
  const broken = lines.filter(({ text }) => !SENTENCE_END.test(text.slice(-10)));
  const widths = broken
    .map(({ text }) => emsOf(text))
    .filter((ems) => ems >= SHORTEST_FULL_EMS)
    .sort((a, b) => b - a);
  const widthEms = widths[Math.floor(widths.length / 10)] ?? 0;
  const full = widths.filter((ems) => ems >= widthEms * NEARLY);
  if (full.length < 3 || full.length * 2 < widths.length || widthEms > WIDEST_EMS) return null;
  const indented = lines.filter(({ isIndented }) => isIndented).length;
  return { widthEms, hasIndents: indented >= 3 && indented * 10 >= lines.length };
}

/** One paragraph a line, as a report holds it. */
export function paragraphsOf(
  lines: readonly ProseLine[],
  wrapping: Wrapping | null,
): readonly string[] {
  const paragraphs: string[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (before !== undefined && last !== undefined && goesOn(before, line, wrapping)) {
      last.push(line.text);
    } else {
      paragraphs.push([line.text]);
    }
  });
  return paragraphs.map(joinedText);
}

function goesOn(before: ProseLine, line: ProseLine, wrapping: Wrapping | null): boolean {
  if (wrapping === null || before.cells !== null || line.cells !== null) return false;
  if (SUB_HEADING.test(line.text)) return false;
  if (line.isIndented && wrapping.hasIndents) return false;
  const isFull = emsOf(before.text) >= wrapping.widthEms * NEARLY;
  const isEnded = SENTENCE_END.test(before.text.slice(-10));
  if (isEnded) return isFull && wrapping.hasIndents;
  return isFull || /[，、,]$/u.test(before.text);
}

function emsOf(text: string): number {
  let ems = 0;
  for (let at = 0; at < text.length; at += 1) ems += text.charCodeAt(at) < 0x100 ? 0.5 : 1;
  return ems;
}
