import type { Block, HeadingLevel, Run, RunStyle } from './document';
import { cleanSourced, linesSourced, type SourcedText, trimmedSourced } from './sourced-text';

/** A heading that runs into its paragraph, or stands alone, is at most this long. */
const LONGEST_HEADING = 40;

/** Prose with one paragraph a line; blank lines say nothing. */
export function proseBlocks(prose: SourcedText): readonly Block[] {
  return linesSourced(cleanSourced(prose))
    .map(trimmedSourced)
    .filter(({ text }) => text !== '')
    .map(({ text, stretches }) => ({ ...proseBlock(text), origin: { stretches, heads: [] } }));
}

/**
 * The conventions of official documents: （一） opens a second level, `1.` a third, （1） a
 * fourth. The heading ends with the first full stop; without one the whole line is the heading.
 */
function proseBlock(line: string): Block {
  const level = levelOf(line);
  if (level === null)
    return { kind: 'paragraph', runIn: null, runs: [{ text: line, style: 'body' }] };
  const end = line.indexOf('。') + 1;
  const isAlone = end === 0 || end === line.length;
  const heading = isAlone ? line : line.slice(0, end);
  if (heading.length > LONGEST_HEADING) {
    return { kind: 'paragraph', runIn: null, runs: [{ text: line, style: 'body' }] };
  }
  if (isAlone) return { kind: 'heading', level, text: line };
  return { kind: 'paragraph', runIn: level, runs: runInRuns(level, heading, line.slice(end)) };
}

function levelOf(line: string): HeadingLevel | null {
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/u.test(line)) return 2;
  if (/^\d{1,2}[.．、](?!\d)/u.test(line)) return 3;
  if (/^[（(]\d{1,2}[）)]/u.test(line)) return 4;
  return null;
}

function runInRuns(level: HeadingLevel, heading: string, rest: string): readonly Run[] {
  return [
    { text: heading, style: styleOf(level) },
    { text: rest, style: 'body' },
  ];
}

function styleOf(level: HeadingLevel): RunStyle {
  switch (level) {
    case 1:
    case 2:
      return 'heading2';
    case 3:
      return 'heading3';
    case 4:
      return 'heading4';
  }
}
