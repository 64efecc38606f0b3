/** Raised and circled numbers are marks of notes: no digits of the number they stand at. */
export const NOTE_MARK = /[²³¹⁰-₉①-⓿❶-➓]/u;

const NOTE_MARKS = new RegExp(NOTE_MARK, 'gu');

/** What people paste around a number: full-width forms, separators, spaces of all kinds. */
export function plainText(text: string): string {
  return text
    .replace(NOTE_MARKS, '*')
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[−–—―─]/gu, '-')
    .replace(/(?<=\d),(?=\d{3}(?:\D|$))/gu, '');
}

/** A mark for "does not apply". */
export function isNotApplicable(plain: string): boolean {
  return plain === '/' || plain === 'n/a' || plain === 'N/A' || plain === '不适用';
}

/** Old reports print a dash for "none", so a dash is no text; it says neither zero nor n/a. */
export function isDash(plain: string): boolean {
  return /^-+$/u.test(plain);
}

/** The text without the first of the units that it ends with. */
export function withoutUnit(plain: string, units: readonly string[]): string {
  const unit = unitOf(plain, units);
  return unit === null ? plain : plain.slice(0, -unit.length);
}

/** The longest of the units that the text ends with. */
export function unitOf(plain: string, units: readonly string[]): string | null {
  const fitting = units.filter((unit) => plain.endsWith(unit));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}
