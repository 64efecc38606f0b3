import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import type { Block, Grid } from '@/lib/document/document';
import { textOf } from '@/lib/document/text-of';
import { readPdf } from '@/lib/import/readers/pdf';
import type { SourceBlock, SourceGrid } from '@/lib/import/source';
import { writePdf } from '@/lib/writers/pdf';
import { templates } from '@/schemas/registry';
import { generateReport } from '../../support/generate-report';

const packed = (text: string): string => text.replace(/\s/gu, '');

async function blocksIn(bytes: Uint8Array): Promise<readonly SourceBlock[]> {
  const read = await readPdf(bytes);
  return read.ok ? read.source.blocks : [];
}

/** Columns may have edges that no cell shows, so cells are told by their order. */
const writtenCells = ({ rows }: Grid) =>
  rows.map(({ cells }) => cells.map(({ rowSpan, runs }) => `${packed(textOf(runs))} ${rowSpan}`));

const readCells = ({ rows }: SourceGrid) =>
  rows.map(({ cells }) => cells.map(({ rowSpan, text }) => `${packed(text)} ${rowSpan}`));

function paragraphsIn(blocks: readonly SourceBlock[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'grid') continue;
    if (block.continues) paragraphs.push(`${paragraphs.pop() ?? ''}${block.text}`);
    else paragraphs.push(block.text);
  }
  return paragraphs.map(packed);
}

function paragraphOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'table':
      return [];
    case 'paragraph':
      return [packed(textOf(block.runs))];
    case 'title':
    case 'heading':
    case 'note':
      return [packed(block.text)];
  }
}

describe('a PDF of our own', () => {
  const cases = templates.flatMap((template) => [2, 5, 8].map((seed) => ({ template, seed })));

  it.each(cases)('is read whole: $template.edition, seed $seed', async ({ template, seed }) => {
    const draft = seed === 5;
    const document = buildDocument(template, generateReport(template, seed), { draft });
    const blocks = await blocksIn(await writePdf(document));
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
    const grids = blocks.filter((block) => block.kind === 'grid');
    expect(grids.map(readCells)).toEqual(tables.map(writtenCells));
    expect(paragraphsIn(blocks)).toEqual(document.blocks.flatMap(paragraphOf));
  });
});
