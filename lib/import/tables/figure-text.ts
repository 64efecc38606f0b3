import { MASK } from './level-text';

const UNIT = '(?:万元|亿元|元|件|个|项|条|次|宗|份|起|例)';
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)*[%‰]?';
const REMARK = `(?:\\s?\\([^()\\n${MASK}]{1,40}\\))`;
const LONE = '(?:-+|/|n/a|N/A|不适用|无|[Oo〇零])';
/** Makes a figure no figure: a person must say what stands there. */
const ABOUT = '(?:大?约|近|超过?|逾|不足)?';
const EDGE = `[\\s|${MASK}]`;

const FIGURES = new RegExp(
  `${ABOUT}(?:[+-]|增加?|减少?)?${NUMBER}(?:\\s?${UNIT})?${REMARK}?|(?<!${EDGE.replace('[', '[^')})${LONE}(?!${EDGE.replace('[', '[^')})`,
  'gu',
);

const FIGURE_CELL = new RegExp(
  `^(?:(?:[+-]|增加?|减少?)?\\s*\\d[\\d,.\\s]*(?:${UNIT})?${REMARK}?|${LONE})$`,
  'u',
);

/** A stretch of a text, by offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Everything in a text that looks like a figure, from left to right. */
export function figuresIn(level: string): readonly Stretch[] {
  return [...level.matchAll(FIGURES)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
  }));
}

/** Whether the whole text of a cell is a figure or a mark in place of one. */
export function isFigureCell(level: string): boolean {
  return FIGURE_CELL.test(withoutMasks(level).trim());
}

export function isBlankCell(level: string): boolean {
  return withoutMasks(level).replace(/\|/gu, '').trim() === '';
}

export function withoutMasks(level: string): string {
  return level.replace(/[\ue000\u200b]/gu, '');
}
