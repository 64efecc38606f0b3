import { isChineseDigit, type Numeral, type NumeralStyle, numeralAt } from './numeral';

/** A number of the prose with its unit and what is said of its exactness. */
export interface FigureText {
  readonly kind: 'figure';
  /** Of the number itself, in the plain text. */
  readonly start: number;
  readonly numberEnd: number;
  /** Behind the unit. */
  readonly end: number;
  readonly value: number;
  /** The tables agree from `low` to `high`. */
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly rounding: 'exact' | 'down' | 'up' | 'near';
  readonly style: NumeralStyle;
  readonly unit: string;
}

export interface DateText {
  readonly kind: 'date';
  readonly start: number;
  readonly end: number;
  /** `null` for a month or day; a day at either end of the year is none at all. */
  readonly year: number | null;
  readonly isWholeYear: boolean;
}

/** What is counted in these may stand in a table. */
const COUNTED = [
  '件次',
  '人次',
  '万元',
  '亿元',
  '件',
  '条',
  '个',
  '份',
  '宗',
  '起',
  '例',
  '封',
  '元',
];

const OTHER_UNITS = [
  '个百分点',
  '百分点',
  '个工作日',
  '工作日',
  '次',
  '项',
  '部',
  '篇',
  '倍',
  '%',
  '‰',
];

const UNITS = [...COUNTED, ...OTHER_UNITS].sort((a, b) => b.length - a.length);

/** Behind a Chinese numeral: without one of them 一 is a word and no number. */
const CHINESE_UNITS = [...COUNTED, '次', '项', '部', '篇'].sort((a, b) => b.length - a.length);

export function figureAt(text: string, place: number): FigureText | DateText | null {
  const share = text.startsWith('百分之', place) ? numeralAt(text, place + 3) : null;
  if (share !== null) return figureOf(text, { start: place, numeral: share, unit: '%' });
  const numeral = numeralAt(text, place);
  if (numeral === null) return null;
  const date = dateAt(text, place, numeral);
  if (date !== null) return date;
  return rangeAt(text, place, numeral) ?? countedAt(text, place, numeral);
}

function dateAt(text: string, start: number, numeral: Numeral): DateText | null {
  const next = text[numeral.end] ?? '';
  const isYear = numeral.value >= 1949 && numeral.value <= 2100 && numeral.style.scale === 1;
  if (next === '年' && isYear) {
    const end = numeral.end + (/[度底末终]/u.test(text[numeral.end + 1] ?? '') ? 2 : 1);
    return { kind: 'date', start, end, year: numeral.value, isWholeYear: true };
  }
  if (next === '月') return monthAt(text, start, numeral);
  return null;
}

const DAY = /(?:\d{1,2}日|[底末份初])?/uy;

/** 1月1日 and 12月31日 bound the whole year, and 1—12月 is the year. */
function monthAt(text: string, start: number, numeral: Numeral): DateText {
  DAY.lastIndex = numeral.end + 1;
  const day = DAY.exec(text)?.[0] ?? '';
  const end = numeral.end + 1 + day.length;
  const isFirst = numeral.value === 1 && day === '1日';
  const isLast = numeral.value === 12 && /^(?:31日|底|末)$/u.test(day);
  return { kind: 'date', start, end, year: null, isWholeYear: isFirst || isLast };
}

const RANGE = /[-—–~～至到]/u;

function rangeAt(text: string, start: number, low: Numeral): FigureText | DateText | null {
  if (!RANGE.test(text[low.end] ?? '')) return null;
  const second = low.end + (text[low.end] === text[low.end + 1] ? 2 : 1);
  const high = numeralAt(text, second);
  if (high === null || high.value < low.value) return null;
  if (text[high.end] === '月') {
    const isWholeYear = low.value === 1 && high.value === 12;
    return { kind: 'date', start, end: high.end + 1, year: null, isWholeYear };
  }
  const figure = countedAt(text, start, high);
  return figure === null ? null : { ...figure, low: low.value, high: high.value };
}

function countedAt(text: string, start: number, numeral: Numeral): FigureText | null {
  if (text[start - 1] === '第' || isInWord(text, start, numeral)) return null;
  return figureOf(text, { start, numeral, unit: null });
}

/** 一 without a unit, or as part of a longer word, is no number. */
function isInWord(text: string, start: number, numeral: Numeral): boolean {
  if (numeral.style.script === 'arabic') return /[A-Za-z\d.—-]/u.test(text[start - 1] ?? '');
  if (numeral.value === 0) return !isBareZero(text, start, numeral.end);
  const after = text.slice(numeral.end, numeral.end + 4).replace(/^[余多]/u, '');
  return (
    !CHINESE_UNITS.some((unit) => after.startsWith(unit)) || isChineseDigit(text[start - 1] ?? '')
  );
}

/** 为零, or 零件; in 零申请 it says that there is none. */
function isBareZero(text: string, start: number, end: number): boolean {
  if (CHINESE_UNITS.some((unit) => text.startsWith(unit, end))) return true;
  return (
    /[为是]/u.test(text[start - 1] ?? '') && /^(?:$|[，。；、）])/u.test(text.slice(end, end + 1))
  );
}

interface Written {
  readonly start: number;
  readonly numeral: Numeral;
  readonly unit: string | null;
}

function figureOf(text: string, { start, numeral, unit }: Written): FigureText {
  const more = /^[余多几]/u.test(text.slice(numeral.end, numeral.end + 1)) && unit === null ? 1 : 0;
  const behind = numeral.end + more;
  const written = unit ?? unitAt(text, behind);
  const end = behind + (unit === null ? written.length : 0);
  const rounding = roundingOf(text, { start, end, more: more > 0, scale: numeral.style.scale });
  return {
    kind: 'figure',
    start,
    numberEnd: numeral.end,
    end,
    value: numeral.value,
    step: numeral.step,
    ...bounds(numeral, rounding),
    rounding,
    style: numeral.style,
    unit: written,
  };
}

function unitAt(text: string, place: number): string {
  return UNITS.find((unit) => text.startsWith(unit, place)) ?? '';
}

interface Around {
  readonly start: number;
  readonly end: number;
  readonly more: boolean;
  readonly scale: number;
}

const DOWN_BEFORE = /(?:超过|突破|逾|超|多于|不少于|不低于|至少)$/u;
const UP_BEFORE = /(?:将近|接近|近|不足|不到)$/u;
const NEAR_BEFORE = /(?:大约|约|约为|大概)$/u;

function roundingOf(text: string, { start, end, more, scale }: Around): FigureText['rounding'] {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 2);
  if (more || DOWN_BEFORE.test(before) || after === '以上' || after.startsWith('余')) return 'down';
  if (UP_BEFORE.test(before) || after === '以下') return 'up';
  if (NEAR_BEFORE.test(before) || after === '左右' || after === '上下') return 'near';
  return scale > 1 ? 'near' : 'exact';
}

function bounds(
  { value, step }: Numeral,
  rounding: FigureText['rounding'],
): Pick<FigureText, 'low' | 'high'> {
  const slack = Math.max(Math.min(step, value * FARNESS), value * NEARNESS);
  switch (rounding) {
    case 'exact':
      return { low: value, high: value };
    case 'down':
      return { low: value, high: value + Math.max(step, value * NEARNESS) };
    case 'up':
      return { low: value - slack, high: value };
    case 'near':
      return { low: value - slack, high: value + slack };
  }
}

/** How far from the figure 约 may be. */
const NEARNESS = 0.05;

/** However round the figure is: 近百件 is more than eighty. */
const FARNESS = 0.2;
