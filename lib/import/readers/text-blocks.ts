import type { SourceBlock } from '../source';
import { takeBox } from './text-box';
import { takeBarredCells, takeTabbedCells } from './text-cell-lines';
import { takeCommas } from './text-csv';
import { takeDashed } from './text-dashed';
import { takeColumns } from './text-gaps';
import { type Line, linesOf, paragraphsOf, placeOf, type Taken, type Taker } from './text-lines';
import { isMarkdownRule, markdownParagraphs } from './text-markdown';
import { takeOpenedRows } from './text-opened-rows';
import { takeRows } from './text-rows';
import { takeRuled } from './text-ruled';
import { takeWrapped } from './text-wrapped';

const TAKERS: readonly Taker[] = [
  takeBox,
  takeDashed,
  takeRuled,
  takeWrapped,
  takeCommas,
  takeTabbedCells,
  takeOpenedRows,
  takeBarredCells,
  takeRows,
  takeColumns,
];

/** Paragraphs and grids of a plain text; a line by itself is a paragraph. */
export function textBlocks(text: string, others: readonly Taker[]): readonly SourceBlock[] {
  return blocksOf(linesOf(text), [...others, ...TAKERS, takeParagraph]);
}

export function markdownBlocks(text: string, others: readonly Taker[]): readonly SourceBlock[] {
  return blocksOf(linesOf(text), [...others, ...TAKERS, takeMarkdown]);
}

function blocksOf(lines: readonly Line[], takers: readonly Taker[]): readonly SourceBlock[] {
  const all: SourceBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const { blocks, next } = takeFirst(lines, at, takers);
    for (const block of blocks) all.push(block);
    at = next;
  }
  return all;
}

function takeFirst(lines: readonly Line[], at: number, takers: readonly Taker[]): Taken {
  if (lines[at]?.text === '') return { blocks: [], next: at + 1 };
  for (const take of takers) {
    const taken = take(lines, at);
    if (taken !== null) return taken;
  }
  return { blocks: [], next: at + 1 };
}

function takeParagraph(lines: readonly Line[], at: number): Taken {
  const line = lines[at];
  return { blocks: paragraphsOf(line?.text ?? '', placeOf(line)), next: at + 1 };
}

function takeMarkdown(lines: readonly Line[], at: number): Taken {
  const line = lines[at];
  const isShown = line !== undefined && !isMarkdownRule(line.text);
  return { blocks: isShown ? markdownParagraphs(line) : [], next: at + 1 };
}
