import type { ReadFile } from '@/lib/import/imported';
import type { Source, SourceCell } from '@/lib/import/source';

export function sourceOf(read: ReadFile): Source {
  if (!read.ok) throw new Error(read.refusal.code);
  return read.source;
}

/**
 * A line for each paragraph and each row: `#` marks headings, `+` a paragraph that goes on, and
 * a cell reads `column*columns^rows=text`.
 */
export function drawSource(source: Source): readonly string[] {
  return source.blocks.flatMap((block) => {
    if (block.kind === 'grid') return block.rows.map((row) => row.cells.map(drawCell).join(' | '));
    const mark = `${'#'.repeat(block.level ?? 0)}${block.continues ? '+' : ''}`;
    return [mark === '' ? block.text : `${mark} ${block.text}`];
  });
}

/** The texts of all cells, row by row, where their places do not matter. */
export function textsOf(source: Source): readonly string[] {
  return source.blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.rows.map((row) => row.cells.map(({ text }) => text).join('|'))
      : [block.text],
  );
}

function drawCell({ column, columnSpan, rowSpan, text }: SourceCell): string {
  const columns = columnSpan > 1 ? `*${columnSpan}` : '';
  const rows = rowSpan > 1 ? `^${rowSpan}` : '';
  return `${column}${columns}${rows}=${text.replaceAll('\n', '/')}`;
}
