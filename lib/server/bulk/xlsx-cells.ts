export type SheetValue = string | number | null;

/** Longest text of a cell. */
const MOST_CHARACTERS = 32_767;

/** Text is written as text, so that no program runs it as a formula. Row 1 is the header. */
export function rowXml(values: readonly SheetValue[], row: number): string {
  const cells = values.map((value, place) => cellXml(value, `${columnName(place)}${row}`, row));
  return `<row r="${row}">${cells.join('')}</row>`;
}

function cellXml(value: SheetValue, at: string, row: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  const style = row === 1 ? ' s="1"' : '';
  const text = escaped(value.slice(0, MOST_CHARACTERS));
  return `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${text}</t></is></c>`;
}

const LETTERS = 26;

/** `A` to `Z`, then `AA` and on. */
function columnName(place: number): string {
  const last = String.fromCharCode(65 + (place % LETTERS));
  return place < LETTERS ? last : columnName(Math.floor(place / LETTERS) - 1) + last;
}

export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
