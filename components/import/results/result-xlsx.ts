import writeExcelFile from 'write-excel-file/universal';

import type { Sheet, SheetValue } from './result-sheets';

/** Text is written as text, so that no program runs it as a formula. */
export function xlsxOf(sheets: readonly Sheet[]): Promise<Blob> {
  const written = sheets.map(({ name, header, widths, rows }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [header.map(headerCell), ...rows.map((row) => row.map(valueCell))],
  }));
  return writeExcelFile(written).toBlob();
}

function headerCell(value: string) {
  return { value, type: String, fontWeight: 'bold' as const };
}

function valueCell(value: SheetValue) {
  if (value === null) return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value, type: String, wrap: true, alignVertical: 'top' as const };
}
