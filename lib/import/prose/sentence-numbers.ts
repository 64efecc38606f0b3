import type { ProseItem } from './prose-lines';
import { SENTENCE_END } from './whole-lines';

const NUMBER = /^\d[\d,.]*[%％]?$/u;
const DIGIT = /^\d$/u;

/** What stands behind a number in the middle of a sentence: a unit, or punctuation. */
const UNIT =
  /^(?:[，。、；：！？”’》〉）】〕\])%％]|条(?![例款件])|[件次年月日号份元万亿余多篇台岁]|人(?![民员大才力社口])|个(?!人)|项(?!目)|期(?![间限望])|名(?![称单义])|家(?![庭长园具])|场(?![所景合])|起(?![草诉])|部(?!门|分|署)|类(?![型别])|处(?![理室罚置于])|位(?![置于])|天|周年|小时|分钟|平方|公里)/u;

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；]*$/u;

/**
 * Puts numbers that stand in lines of their own back into their sentences. Page numbers stand in
 * such lines too: they count up, and what follows them is no unit.
 */
export function withNumbersInside(items: readonly ProseItem[]): readonly ProseItem[] {
  if (isCountingUp(items)) return items;
  const joined: ProseItem[] = [];
  let isOpen = false;
  items.forEach((item, index) => {
    const goesOn = isOpen || (opensNumber(items, index) && takesNumber(items, index));
    isOpen = (isOpen || opensNumber(items, index)) && NUMBER.test(plainText(item));
    const before = goesOn ? joined.pop() : undefined;
    joined.push(before === undefined ? item : togetherOf(before, item));
  });
  return joined;
}

function togetherOf(before: ProseItem, item: ProseItem): ProseItem {
  if (before.kind === 'table' || item.kind === 'table') return item;
  return { ...before, text: `${before.text}${item.text}` };
}

/** Whether a number, alone or in single digits, begins at an index, and its unit follows. */
function opensNumber(items: readonly ProseItem[], index: number): boolean {
  const first = plainText(items[index]);
  if (!NUMBER.test(first)) return false;
  let end = index + 1;
  while (DIGIT.test(first) && DIGIT.test(plainText(items[end]))) end += 1;
  const isSamePage = items[index]?.place.page === items[end]?.place.page;
  return isSamePage && UNIT.test(plainText(items[end]));
}

function plainText(item: ProseItem | undefined): string {
  return item?.kind === 'line' && item.cells === null && !item.isRow ? item.text : '';
}

/** Whether a number goes on in the sentence before it, and does not begin a new one. */
function takesNumber(items: readonly ProseItem[], index: number): boolean {
  const before = plainText(items[index - 1]);
  if (before === '' || items[index - 1]?.place.page !== items[index]?.place.page) return false;
  if (SENTENCE_END.test(before.slice(-10))) return /[；;：:]$/u.test(before);
  const isYear =
    /^20\d{2}$/u.test(plainText(items[index])) && plainText(items[index + 1]).startsWith('年');
  return !(isYear && HEADING.test(before));
}

function isCountingUp(items: readonly ProseItem[]): boolean {
  const numbers = items.map(plainText).filter((text) => /^\d{1,4}$/u.test(text));
  if (numbers.length < 2) return false;
  return numbers.every(
    (text, index) => index === 0 || Number(text) === Number(numbers[index - 1]) + 1,
  );
}
