/**
 * Text as any format may carry it, on one line: characters that XML forbids and halves of
 * surrogate pairs are dropped, breaks and tabs become blanks.
 */
export function legalText(text: string): string {
  return SUSPECT.test(text) ? cleaned(text) : text;
}

const SUSPECT = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u;
const BREAKS = /[\t\n\r\u0085\u2028\u2029]+/gu;
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function cleaned(text: string): string {
  return text.replace(BREAKS, ' ').replace(FORBIDDEN, '');
}
