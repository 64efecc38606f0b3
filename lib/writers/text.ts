import type { Block, Document, HeadingBlock } from '@/lib/document/document';
import { textOf } from '@/lib/document/text-of';
import { legalText } from './legal-text';
import { tableLines } from './text-table';
import { widthOf } from './text-width';

/** The first line of a paragraph stands in by two characters. */
const INDENT = '\u3000\u3000';

/** Columns of a page of 28 characters, in which the title is centred. */
const PAGE_COLUMNS = 56;

/** One paragraph a line, tables in columns; UTF-8 with line feeds. */
export async function writeText(document: Document): Promise<Uint8Array> {
  const mark = document.mark === null ? [] : [`【${legalText(document.mark)}】`];
  const lines = [
    ...mark,
    ...document.blocks.flatMap((block) => [...marksBefore(block, mark), ...renderBlock(block)]),
    ...mark.map((line) => `\n${line}`),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`.replace(/\n{3,}/g, '\n\n'));
}

/** Text has no pages; the mark stands at the head of every section instead. */
function marksBefore(block: Block, mark: readonly string[]): readonly string[] {
  if (block.kind !== 'heading' || block.level !== 1) return [];
  return ['', ...mark];
}

function renderBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [centred(legalText(block.text)), ''];
    case 'heading':
      return [renderHeading(block)];
    case 'paragraph':
      return [`${INDENT}${legalText(textOf(block.runs))}`];
    case 'table':
      return ['', ...tableLines(block.grid)];
    case 'note':
      return [legalText(block.text)];
  }
}

function renderHeading(block: HeadingBlock): string {
  const text = legalText(block.text);
  return block.level === 1 ? text : `${INDENT}${text}`;
}

function centred(text: string): string {
  const before = Math.max(0, Math.floor((PAGE_COLUMNS - widthOf(text)) / 2));
  return `${' '.repeat(before)}${text}`;
}
