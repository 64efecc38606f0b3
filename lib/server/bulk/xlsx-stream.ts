import { strToU8, ZipDeflate } from 'fflate';

import { rowXml, type SheetValue } from './xlsx-cells';
import { SHEET_END, sheetPath, sheetStart, workbookParts } from './xlsx-package';
import { openZip } from './zip-stream';

export interface StreamedSheet {
  readonly name: string;
  readonly header: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
}

/** Rows for any of the sheets, by the place of the sheet. */
export type SheetRows = ReadonlyMap<number, readonly (readonly SheetValue[])[]>;

/** A workbook whose rows come a few at a time and are packed at once. */
export async function* xlsxStream(
  sheets: readonly StreamedSheet[],
  rows: AsyncIterable<SheetRows>,
  changedAt: number,
): AsyncGenerator<Uint8Array> {
  const { zip, taken } = openZip();
  const open = (name: string) => {
    const part = new ZipDeflate(name);
    part.mtime = changedAt;
    zip.add(part);
    return part;
  };
  const parts = workbookParts(sheets.map(({ name }) => name));
  for (const [name, text] of Object.entries(parts)) open(name).push(strToU8(text), true);
  const written = sheets.map(({ header, widths }, place) => {
    const part = open(sheetPath(place));
    part.push(strToU8(sheetStart(widths) + rowXml(header, 1)));
    return { part, next: 2 };
  });
  for await (const some of rows) {
    for (const [place, list] of some) {
      const sheet = written[place];
      if (sheet === undefined) throw new Error(`no such sheet: ${place}`);
      const text = list.map((row, index) => rowXml(row, sheet.next + index)).join('');
      sheet.part.push(strToU8(text));
      sheet.next += list.length;
    }
    yield taken();
  }
  for (const { part } of written) part.push(strToU8(SHEET_END), true);
  zip.end();
  yield taken();
}
