import type { Block, Document, GridRow } from '@/lib/document/document';
import { textOf } from '@/lib/document/text-of';
import type { Source, SourceBlock, SourceRow } from '@/lib/import/source';
import type { TableZone } from '@/lib/import/tables/table-zone';

/** A document as a reader without any loss would give it, and where its tables stand. */
export interface Read {
  readonly source: Source;
  readonly zones: readonly TableZone[];
}

export function sourceOfDocument({ blocks }: Document): Read {
  return {
    source: sourceOf(blocks.map((block, index) => blockOf(block, index + 1))),
    zones: blocks.flatMap((block, index) =>
      block.kind === 'table' ? [zoneOf(block.grid.id, index, index + 1)] : [],
    ),
  };
}

/**
 * Lines of a text, one a line of the drawing; `[disclosure]` stands for that table, and a line
 * that begins with `+` goes on from the one before.
 */
export function sourceOfLines(drawing: string): Read {
  const lines = drawing.split('\n').filter((line) => line.trim() !== '');
  const table = (line: string): string | undefined => /^\s*\[(\w+)\]$/u.exec(line)?.[1];
  return {
    source: sourceOf(
      lines.map((line, index) => paragraph(line.replace(/^ *\+/u, ''), index + 1, line)),
    ),
    zones: lines.flatMap((line, index) => {
      const id = table(line);
      return id === undefined ? [] : [zoneOf(id, index, index + 1)];
    }),
  };
}

function sourceOf(blocks: readonly SourceBlock[]): Source {
  return { format: 'text', title: null, encoding: 'utf-8', pages: null, blocks };
}

function zoneOf(table: string, from: number, to: number): TableZone {
  return { table, from, to, parts: [], place: { page: null, line: from + 1 } };
}

function paragraph(text: string, number: number, line = text): SourceBlock {
  const continues = /^ *\+/u.test(line);
  return { kind: 'paragraph', text, level: null, continues, place: { page: null, line: number } };
}

function blockOf(block: Block, line: number): SourceBlock {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'note':
      return paragraph(block.text, line);
    case 'paragraph':
      return paragraph(textOf(block.runs), line);
    case 'table':
      return {
        kind: 'grid',
        rows: block.grid.rows.map((row) => rowOf(row, line)),
        place: placeAt(line),
      };
  }
}

function rowOf({ cells }: GridRow, line: number): SourceRow {
  return {
    cells: cells.map(({ runs, column, colSpan, rowSpan }) => ({
      text: textOf(runs),
      column,
      columnSpan: colSpan,
      rowSpan,
    })),
    place: placeAt(line),
  };
}

function placeAt(line: number): SourceBlock['place'] {
  return { page: null, line };
}
