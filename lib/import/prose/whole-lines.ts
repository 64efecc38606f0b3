import type { Template } from '@/lib/template/template';
import type { ProseItem, ProseLine } from './prose-lines';
import { SENTENCE_MARK } from './residue';
import { labelWordsOf, sectionLabelsOf } from './section-labels';

const BARE_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]|[（(]\d{1,2}[）)])$/u;
const LONGEST_PIECE = 40;

export const SENTENCE_END = /[。！？!?；;：:…][”"’』」）)]*$/u;

/**
 * Puts lines together that are pieces of one: those that the source says go on, a number apart
 * from its heading, and a heading broken over two lines.
 */
export function wholeLinesOf(
  template: Template,
  items: readonly ProseItem[],
): readonly ProseItem[] {
  const whole: ProseItem[] = [];
  let pieces: ProseLine[] = [];
  const close = (): void => {
    if (pieces.length > 0) whole.push(joinedLine(pieces));
    pieces = [];
  };
  for (const item of items) {
    const before = pieces.at(-1);
    if (item.kind === 'table') {
      close();
      whole.push(item);
    } else {
      if (before === undefined || !isPiece(template, before, item)) close();
      pieces.push(item);
    }
  }
  close();
  return whole;
}

function isPiece(template: Template, before: ProseLine, line: ProseLine): boolean {
  if (before.cells !== null || line.cells !== null || before.isRow !== line.isRow) return false;
  if (line.continues) return true;
  if (SENTENCE_MARK.test(line.text)) return true;
  if (BARE_NUMBER.test(before.text)) return !BARE_NUMBER.test(line.text);
  return isHeadingEnd(template, before, line);
}

function isHeadingEnd(template: Template, before: ProseLine, line: ProseLine): boolean {
  if (before.text.length > LONGEST_PIECE || line.text.length > LONGEST_PIECE) return false;
  const start = labelWordsOf(before.text);
  if (start.length < 4) return false;
  const { labels } = sectionLabelsOf(template);
  const isStart = labels.some(({ words }) => words !== start && words.startsWith(start));
  if (!isStart) return false;
  const both = `${start}${labelWordsOf(line.text)}`;
  return labels.some(({ words }) => words === both);
}

function joinedLine(pieces: readonly ProseLine[]): ProseLine {
  const [first, ...rest] = pieces;
  if (first === undefined) throw new Error('a line without pieces');
  return rest.length === 0 ? first : { ...first, text: joinedText(pieces.map(({ text }) => text)) };
}

/** Chinese runs on without a space; Latin words keep theirs, but for parts of an address. */
export function joinedText(parts: readonly string[]): string {
  return parts
    .map((part, index) => {
      const before = parts[index - 1]?.slice(-60) ?? '';
      const isBetweenWords = /[A-Za-z,;]$/u.test(before) && /^[A-Za-z]/u.test(part);
      return isBetweenWords && !/[/@_-]\S*$/u.test(before) ? ` ${part}` : part;
    })
    .join('');
}
