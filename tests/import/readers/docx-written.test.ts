import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import type { Block, Grid } from '@/lib/document/document';
import { readDocx } from '@/lib/import/readers/docx';
import type { Source, SourceGrid } from '@/lib/import/source';
import { writeDocx } from '@/lib/writers/docx';
import { templates } from '@/schemas/registry';
import { arbitraryDraft } from '@/tests/support/arbitrary-report';
import { sourceOf } from './draw-source';

describe.each(templates.map((template) => [template.edition, template] as const))(
  'a document that we write in edition %s',
  (_edition, template) => {
    it('is read back with every cell in its place', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryDraft(template), async (report) => {
          const document = buildDocument(template, report, { draft: true });
          const source = sourceOf(await readDocx(await writeDocx(document)));
          expect(gridsOf(source).map(readCells)).toEqual(tablesOf(document.blocks).map(builtCells));
        }),
        { numRuns: 8 },
      );
    });

    it('is read back with all its headings', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryDraft(template), async (report) => {
          const document = buildDocument(template, report, { draft: false });
          const source = sourceOf(await readDocx(await writeDocx(document)));
          expect(readHeadings(source)).toEqual(builtHeadings(document.blocks));
        }),
        { numRuns: 8 },
      );
    });
  },
);

const gridsOf = (source: Source): readonly SourceGrid[] =>
  source.blocks.filter((block) => block.kind === 'grid');

function tablesOf(blocks: readonly Block[]): readonly Grid[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
}

function readCells({ rows }: SourceGrid): readonly string[] {
  return rows.map(({ cells }) =>
    cells
      .map(
        ({ text, column, columnSpan, rowSpan }) =>
          `${column}*${columnSpan}^${rowSpan}=${plain(text)}`,
      )
      .join(' | '),
  );
}

function builtCells({ rows }: Grid): readonly string[] {
  return rows.map(({ cells }) =>
    cells
      .map(({ runs, column, colSpan, rowSpan }) => {
        const text = runs.map((run) => run.text).join('');
        return `${column}*${colSpan}^${rowSpan}=${plain(text)}`;
      })
      .join(' | '),
  );
}

function readHeadings(source: Source): readonly string[] {
  return source.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.level !== null
      ? [`${block.level} ${plain(block.text)}`]
      : [],
  );
}

function builtHeadings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${block.level} ${plain(block.text)}`] : [],
  );
}

/** Blanks at the ends of lines and the kind of blanks do not matter here. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
