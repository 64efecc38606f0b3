export type SheetValue = string | number | null;

/** Longest text of a cell. */
const MOST_CHARACTERS = 32_767;

/** Text is written as text, so that no program runs it as a formula. */
export function rowXml(values: readonly SheetValue[], look: 'head' | 'body'): string {
  return `<row>${values.map((value) => cellXml(value, look)).join('')}</row>`;
}

function cellXml(value: SheetValue, look: 'head' | 'body'): string {
  if (value === null || value === '') return '<c/>';
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  const style = look === 'head' ? ' s="1"' : '';
  const text = escaped(value.slice(0, MOST_CHARACTERS));
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${text}</t></is></c>`;
}

export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
