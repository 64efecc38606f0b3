import { FILLER, masked } from './level-text';

/** Chinese characters: what labels are told by. Everything else varies from copy to copy. */
export function isWordChar(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

export function wordsOf(level: string): string {
  return level.replace(/[^\u4e00-\u9fff]/gu, '');
}

const NUMERALS = '一二三四五六七八九十';
const NEXT = `(?=[\\s${FILLER}]*["(]?[\\u4e00-\\u9fff])`;

/** Numbers before labels: （三） 三、 (3) ① 3. 3、 and nothing else. */
const NUMBER = new RegExp(
  `\\([${NUMERALS}]{1,3}\\)(?!\\s*项)|[${NUMERALS}]{1,2}\\s*[、.](?!\\d)|\\(\\d{1,2}\\)${NEXT}|[①-⑳]` +
    `|\\d\\s*[.、]${NEXT}`,
  'gu',
);

export function withoutNumbers(level: string): string {
  return level.replace(NUMBER, masked);
}

export interface LabelNumber {
  readonly at: number;
  readonly end: number;
  readonly value: number;
}

/** The numbers of labels in a text, in reading order. */
export function labelNumbersIn(level: string): readonly LabelNumber[] {
  return [...level.matchAll(NUMBER)].map(({ 0: text, index }) => ({
    at: index,
    end: index + text.length,
    value: numberIn(text),
  }));
}

/** The number that the text begins with; 0 for none. */
export function numberOf(level: string): number {
  const first = labelNumbersIn(level)[0];
  return first !== undefined && level.slice(0, first.at).trim() === '' ? first.value : 0;
}

function numberIn(text: string): number {
  const digits = /\d+/u.exec(text);
  if (digits !== null) return Number(digits[0]);
  if (/[①-⑳]/u.test(text)) return text.charCodeAt(0) - 0x2460 + 1;
  const numerals = [...text].filter((char) => NUMERALS.includes(char));
  return numerals.reduce((sum, char) => sum + NUMERALS.indexOf(char) + 1, 0);
}

/** 第20条第(1)项 as the form writes it; the length stays the same. */
export function withNumerals(level: string): string {
  return level
    .replace(/(第\s*)([1-9])0(?=\s*条)/gu, (_all, before: string, digit: string) => {
      return `${before}${numeral(digit)}十`;
    })
    .replace(/(第\s*\(?\s*)([1-9])(?=\s*\)?\s*项)/gu, (_all, before: string, digit: string) => {
      return `${before}${numeral(digit)}`;
    });
}

function numeral(digit: string): string {
  return NUMERALS.charAt(Number(digit) - 1);
}
