/** A table as it stands in the extracted text of a published file: rows of cells. */
export type PublishedRows = readonly (readonly string[])[];

/** The text between two headings. */
export function partBetween(original: string, from: string, to: string): string {
  const start = original.indexOf(`${from}\n`);
  const end = original.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`no part ${from}`);
  return withoutBookmarks(original.slice(start + from.length + 1, end));
}

/** The extraction printed marks of the word processor that never stood in the table. */
function withoutBookmarks(text: string): string {
  return text.replace(/\[bookmark: \w+\]/gu, '');
}

/** A tab begins a cell and an empty line ends a row; a cell may have several lines. */
export function rowsOf(part: string): PublishedRows {
  const rows = part.split(/\n\n+/u).filter((row) => row.startsWith('\t'));
  return rows.map((row) =>
    `\n${row}`
      .split('\n\t')
      .slice(1)
      .map((text) => text.trim()),
  );
}

/** What a spreadsheet puts on the clipboard as plain text. */
export function tabbed(rows: PublishedRows): string {
  const quoted = (cell: string) => (cell.includes('\n') ? `"${cell}"` : cell);
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** Which cells a table merges: its header rows cell by cell, and how many columns there are. */
export interface Merging {
  readonly heads: readonly (readonly Span[])[];
  readonly labels: number;
  readonly values: number;
}

/** Rows and columns that a header covers. */
export type Span = readonly [rows: number, columns: number];

/** The markup that a word processor copies. */
export function wordMarkup(rows: PublishedRows, merging: Merging): string {
  const lines = rows.map((row, at) =>
    at < merging.heads.length
      ? headCells(row, merging.heads[at] ?? [])
      : [
          ...labelCells(rows, at, merging),
          ...row.slice(-merging.values).map((text) => cellMarkup(text)),
        ],
  );
  const markup = lines.map((cells, at) => `<tr style='mso-yfti-irow:${at}'>${cells.join('')}</tr>`);
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0>${markup.join('')}</table><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;
}

function headCells(row: readonly string[], spans: readonly Span[]): readonly string[] {
  const texts = row.filter((text) => text !== '');
  return texts.map((text, at) => cellMarkup(text, spans[at]));
}

/** An empty label continues the one above it; the last of a row reaches up to the values. */
function labelCells(rows: PublishedRows, at: number, { labels, values }: Merging) {
  const own = rows[at]?.slice(0, -values) ?? [];
  return own.map((text, column) => {
    if (text === '') return '';
    const isLast = column === own.length - 1;
    return cellMarkup(text, [1 + emptyBelow(rows, at, column), isLast ? labels - column : 1]);
  });
}

function emptyBelow(rows: PublishedRows, at: number, column: number): number {
  const below = rows.slice(at + 1);
  const end = below.findIndex((row) => row[column] !== '');
  return end < 0 ? below.length : end;
}

function cellMarkup(text: string, [rows, columns]: Span = [1, 1]): string {
  const spans = `${rows > 1 ? ` rowspan=${rows}` : ''}${columns > 1 ? ` colspan=${columns}` : ''}`;
  const lines = text.split('\n').map((line) => `<p class=MsoNormal align=center>${line}</p>`);
  return `<td${spans} valign=top>${lines.join('')}</td>`;
}
