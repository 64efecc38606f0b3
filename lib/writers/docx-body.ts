import { Bookmark, type FileChild, Paragraph, TextRun } from 'docx';

import type { Block, HeadingBlock, ParagraphBlock, Run } from '@/lib/document/document';
import { titleLinesOf } from '@/lib/document/title-lines';
import { characterStyles, paragraphStyles } from './docx-styles';
import { tableOf } from './docx-table';
import { legalText } from './legal-text';

export function bodyOf(blocks: readonly Block[]): readonly FileChild[] {
  return blocks.flatMap((block, index) => {
    const child = renderBlock(block, index);
    return block.kind === 'table' && needsFiller(blocks[index + 1]) ? [child, filler()] : [child];
  });
}

/** Word joins neighbouring tables and wants a paragraph at the end of the page. */
function needsFiller(next: Block | undefined): boolean {
  return next === undefined || next.kind === 'table';
}

function filler(): Paragraph {
  return new Paragraph({ style: paragraphStyles.filler });
}

function renderBlock(block: Block, index: number): FileChild {
  switch (block.kind) {
    case 'title':
      return renderTitle(block.text);
    case 'heading':
      return renderHeading(block, index);
    case 'paragraph':
      return renderParagraph(block);
    case 'table':
      return tableOf(block.grid);
    case 'note':
      return new Paragraph({ style: paragraphStyles.note, children: [textRun(block.text)] });
  }
}

function renderTitle(text: string): Paragraph {
  const children = titleLinesOf(legalText(text)).map(
    (line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }),
  );
  return new Paragraph({ style: paragraphStyles.title, children });
}

function renderHeading(block: HeadingBlock, index: number): Paragraph {
  const text = new Bookmark({ id: `heading_${index}`, children: [textRun(block.text)] });
  return new Paragraph({ style: paragraphStyles.headings[block.level], children: [text] });
}

function renderParagraph(block: ParagraphBlock): Paragraph {
  return new Paragraph({ style: paragraphStyles.body, children: block.runs.map(styledRun) });
}

function styledRun(run: Run): TextRun {
  if (run.style === 'body') return textRun(run.text);
  return new TextRun({ text: legalText(run.text), style: characterStyles[run.style] });
}

function textRun(text: string): TextRun {
  return new TextRun({ text: legalText(text) });
}
