const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Writes a list number as a word processor shows it. */
type NumberText = (value: number) => string;

const numberTexts: Readonly<Record<string, NumberText>> = {
  chineseCounting: (value) => chinese(value, DIGITS, '十'),
  chineseCountingThousand: (value) => chinese(value, DIGITS, '十'),
  japaneseCounting: (value) => chinese(value, DIGITS, '十'),
  taiwaneseCounting: (value) => chinese(value, DIGITS, '十'),
  taiwaneseCountingThousand: (value) => chinese(value, DIGITS, '十'),
  ideographDigital: (value) => digitByDigit(value, DIGITS),
  taiwaneseDigital: (value) => digitByDigit(value, DIGITS),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, DIGITS),
  chineseLegalSimplified: (value) => chinese(value, LEGAL_DIGITS, '拾'),
  ideographLegalTraditional: (value) => chinese(value, LEGAL_DIGITS, '拾'),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => fullWidth(value),
  decimalFullWidth2: (value) => fullWidth(value),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  ideographEnclosedCircle: (value) =>
    value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value),
  lowerLetter: (value) => letter(value),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: (value) => roman(value),
  upperRoman: (value) => roman(value).toUpperCase(),
  bullet: () => '',
  none: () => '',
};

export function numberText(format: string, value: number): string {
  if (value < 1) return String(value);
  return (
    (Object.hasOwn(numberTexts, format) ? numberTexts[format] : undefined)?.(value) ?? String(value)
  );
}

function chinese(value: number, digits: string, ten: string): string {
  if (value > 99) return digitByDigit(value, digits);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens > 1 ? (digits[tens] ?? '') : '';
  return `${head}${tens > 0 ? ten : ''}${ones > 0 ? (digits[ones] ?? '') : ''}`;
}

function digitByDigit(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits[Number(digit)] ?? '').join('');
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
}

function enclosed(value: number, first: number): string {
  return value <= 20 ? String.fromCodePoint(first + value - 1) : String(value);
}

/** a … z, aa, bb … */
function letter(value: number): string {
  const turns = Math.min(8, Math.ceil(value / 26));
  return String.fromCodePoint(0x61 + ((value - 1) % 26)).repeat(turns);
}

function roman(value: number): string {
  if (value > 399) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    const times = Math.floor(left / worth);
    text += sign.repeat(times);
    left -= times * worth;
  }
  return text;
}
