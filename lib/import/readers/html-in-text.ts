import type { SourceBlock } from '../source';
import { parseMarkup } from './html-tree';
import { markupBlocks } from './html-walk';
import { type Line, placeOf, type Taken } from './text-lines';

/** A table in markup inside a text: from the line where it begins to the one where it ends. */
export function takeMarkup(lines: readonly Line[], at: number): Taken | null {
  const first = lines[at];
  if (first === undefined || !/<table[\s>]/iu.test(first.text)) return null;
  let open = 0;
  let next = at;
  do {
    const text = lines[next]?.text ?? '';
    open += count(text, /<table[\s>]/giu) - count(text, /<\/table\s*>/giu);
    next += 1;
  } while (open > 0 && next < lines.length);
  const tree = parseMarkup(
    lines
      .slice(at, next)
      .map(({ text }) => text)
      .join('\n'),
  );
  const blocks = tree === null ? [] : markupBlocks(tree);
  return { blocks: blocks.map((block) => placedFrom(block, first)), next };
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** Lines of the text inside markup are not told apart; rows count on from its first line. */
function placedFrom(block: SourceBlock, first: Line): SourceBlock {
  const from = placeOf(first).line - 1;
  const place = { page: null, line: from + block.place.line };
  if (block.kind === 'paragraph') return { ...block, place };
  const rows = block.rows.map(({ cells, place: { line } }) => ({
    cells,
    place: { page: null, line: from + line },
  }));
  return { ...block, rows, place };
}
