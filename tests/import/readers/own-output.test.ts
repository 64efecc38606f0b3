import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import type { Block, Document, GridRow } from '@/lib/document/document';
import { textOf } from '@/lib/document/text-of';
import { readHtml } from '@/lib/import/readers/html';
import { readText } from '@/lib/import/readers/text';
import type { Source, SourceRow } from '@/lib/import/source';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { writeHtml } from '@/lib/writers/html';
import { writeText } from '@/lib/writers/text';
import { templates } from '@/schemas/registry';
import { arbitraryDraft, arbitraryReport } from '../../support/arbitrary-report';
import { sourceOf } from './draw-source';

describe.each(templates)('what we write of the $edition form', (template) => {
  const printed = fc.oneof(
    documents(arbitraryReport(template), { template, draft: false }),
    documents(arbitraryDraft(template), { template, draft: true }),
  );

  it('is read from HTML again', async () => {
    await fc.assert(
      fc.asyncProperty(printed, async (document) => {
        const source = sourceOf(await readHtml(await writeHtml(document)));
        expect(paragraphsIn(source)).toEqual(document.blocks.flatMap(proseOf));
        expect(rowsIn(source).map(allTexts)).toEqual(tableRows(document).map(allCells));
      }),
      { numRuns: 20 },
    );
  });

  it('is read from text again', async () => {
    await fc.assert(
      fc.asyncProperty(printed, async (document) => {
        const source = sourceOf(await readText(await writeText(document)));
        const marks = document.mark === null ? [] : [`【${document.mark}】`];
        const paragraphs = paragraphsIn(source).filter((text) => !marks.includes(text));
        expect(paragraphs).toEqual(document.blocks.flatMap(proseOf));
        const data = tableRows(document).filter(({ role }) => role === 'data');
        const found = rowsIn(source).map(allTexts);
        for (const row of data) expect(found).toContainEqual(lineOf(row));
      }),
      { numRuns: 20 },
    );
  });
});

function documents(
  reports: fc.Arbitrary<Report>,
  { template, draft }: { readonly template: Template; readonly draft: boolean },
): fc.Arbitrary<Document> {
  return reports.map((report) => buildDocument(template, report, { draft }));
}

function proseOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.runs)];
    case 'table':
      return [];
    case 'title':
    case 'heading':
    case 'note':
      return [block.text];
  }
}

function paragraphsIn({ blocks }: Source): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

function rowsIn({ blocks }: Source): readonly SourceRow[] {
  return blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
}

function allTexts({ cells }: SourceRow): readonly string[] {
  return cells.map(({ text }) => text);
}

function tableRows({ blocks }: Document): readonly GridRow[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.grid.rows : []));
}

function allCells({ cells }: GridRow): readonly string[] {
  return cells.map(({ runs }) => textOf(runs));
}

/** A row as text shows it: the last of its labels and its values. */
function lineOf({ cells }: GridRow): readonly string[] {
  const label = cells.findLast(({ role }) => role === 'rowHeader');
  const values = cells.filter(({ role }) => role === 'value');
  return [...(label ? [label] : []), ...values].map(({ runs }) => textOf(runs));
}
