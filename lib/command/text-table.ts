import { widthOf } from '@/lib/writers/text-width';

/** Columns aligned for a terminal, where a Chinese character is two places wide. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) => `${lineOf(row, widths)}\n`).join('');
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  const padded = row.map((text, column) => {
    const space = (widths[column] ?? 0) - widthOf(text);
    return `${text}${' '.repeat(Math.max(0, space))}`;
  });
  return padded.join('  ').trimEnd();
}
