import { childrenOf, elementsOf, ownTextOf, treeOf, type XmlElement } from './parse-xml';

/** Readings above characters are no text of the cell. */
const DROPPED: ReadonlySet<string> = new Set(['rPh', 'phoneticPr', 'rPr']);

/** The texts that the cells of a workbook refer to by number. */
export function sharedTextsOf(xml: string | undefined): readonly string[] {
  if (xml === undefined) return [];
  return childrenOf(treeOf(xml, DROPPED), 'si').map(richTextOf);
}

/** The text of an element that holds runs or plain text. */
function richTextOf(element: XmlElement): string {
  const pieces = elementsOf(element).map((child) =>
    child.name === 't' ? ownTextOf(child) : richTextOf(child),
  );
  return unescapedText(pieces.join(''));
}

/** Characters that XML forbids are written as `_x000D_`. */
export function unescapedText(text: string): string {
  return text
    .replace(/_x([\da-f]{4})_/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

const MOST_DIGITS = 15;

/** A number as a sheet shows it: no exponent, no noise of binary fractions. */
export function numberTextOf(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim();
  const short = String(Number(value.toPrecision(MOST_DIGITS)));
  return short.includes('e') ? withoutExponent(short) : short;
}

function withoutExponent(short: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(short) ?? [];
  const shift = Number(exponent);
  const digits = whole + fraction;
  if (whole === '' || Math.abs(shift) > 30) return short;
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`;
  return `${sign}${digits.padEnd(shift + 1, '0')}`;
}
