import { attributeOf, type Element, elementsOf } from './html-tree';

/** The numbers that a browser puts before the items of an ordered list. */
export function itemMarks(list: Element): ReadonlyMap<Element, string> {
  const style = attributeOf(list, 'style');
  const marks = new Map<Element, string>();
  if (/list-style(?:-type)?\s{0,9}:[^;]{0,40}none/iu.test(style)) return marks;
  const form = formOf(attributeOf(list, 'type'), style);
  let number = wholeNumber(attributeOf(list, 'start')) ?? 1;
  for (const item of elementsOf(list)) {
    if (item.tagName !== 'li') continue;
    number = wholeNumber(attributeOf(item, 'value')) ?? number;
    marks.set(item, form(number));
    number += 1;
  }
  return marks;
}

function wholeNumber(text: string): number | null {
  return /^-?\d{1,6}$/u.test(text.trim()) ? Number(text) : null;
}

type Form = (number: number) => string;

function formOf(type: string, style: string): Form {
  if (/(?:cjk|chinese|japanese)/iu.test(style)) return (number) => `${chinese(number)}、`;
  if (type === 'a' || /lower-(?:alpha|latin)/iu.test(style)) return (n) => `${letter(n)}.`;
  if (type === 'A' || /upper-(?:alpha|latin)/iu.test(style))
    return (n) => `${letter(n).toUpperCase()}.`;
  if (type === 'i' || /lower-roman/iu.test(style)) return (n) => `${roman(n)}.`;
  if (type === 'I' || /upper-roman/iu.test(style)) return (n) => `${roman(n).toUpperCase()}.`;
  return (number) => `${number}.`;
}

const DIGITS = '零一二三四五六七八九';

function chinese(number: number): string {
  if (number < 0 || number > 99) return String(number);
  if (number < 10) return DIGITS.charAt(number);
  const tens = Math.floor(number / 10);
  const units = number % 10;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${units === 0 ? '' : DIGITS.charAt(units)}`;
}

function letter(number: number): string {
  return number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number);
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

function roman(number: number): string {
  if (number < 1 || number > 39) return String(number);
  return `${'x'.repeat(Math.floor(number / 10))}${ROMAN[number % 10] ?? ''}`;
}
