/** A number as it is written in a text. */
export interface Numeral {
  /** Behind its last character. */
  readonly end: number;
  readonly value: number;
  /** What its last written place is worth: 100 in 3100, 1000 in 3.2万. */
  readonly step: number;
  readonly style: NumeralStyle;
}

export interface NumeralStyle {
  readonly script: 'arabic' | 'chinese';
  readonly separators: boolean;
  readonly decimals: number;
  /** 10 000 in 3.2万, else 1. */
  readonly scale: number;
}

const MOST_CHARACTERS = 24;

const DIGITS = '〇一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The number that begins at a place of the text. */
export function numeralAt(text: string, place: number): Numeral | null {
  const first = text[place] ?? '';
  if (first >= '0' && first <= '9') return arabicAt(text, place);
  return isChineseDigit(first) ? chineseAt(text, place) : null;
}

export function isChineseDigit(character: string): boolean {
  return character !== '' && '〇零一二三四五六七八九两十百千'.includes(character);
}

const ARABIC = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/uy;

function arabicAt(text: string, place: number): Numeral | null {
  ARABIC.lastIndex = place;
  const written = ARABIC.exec(text)?.[0];
  if (written === undefined || written.length > MOST_CHARACTERS) return null;
  const next = text[place + written.length] ?? '';
  const isAmount = text[place + written.length + 1] === '元';
  const scale = isAmount ? 1 : (SCALES[next] ?? 1);
  const digits = written.replaceAll(',', '');
  const [whole = '', fraction = ''] = digits.split('.');
  const zeros = fraction === '' ? (/0*$/u.exec(whole)?.[0].length ?? 0) : 0;
  const places = whole === '0' ? 0 : Math.min(zeros, whole.length - 1);
  return {
    end: place + written.length + (scale === 1 ? 0 : 1),
    value: round(Number(digits) * scale),
    step: round(10 ** (places - fraction.length) * scale),
    style: {
      script: 'arabic',
      separators: written.includes(','),
      decimals: fraction.length,
      scale,
    },
  };
}

function round(value: number): number {
  return Number(value.toPrecision(15));
}

function chineseAt(text: string, place: number): Numeral | null {
  const end = endOfChinese(text, place);
  const written = text.slice(place, end);
  const value = chineseValue(written.replaceAll('零', '〇').replaceAll('两', '二'));
  if (value === null) return null;
  const style = { script: 'chinese', separators: false, decimals: 0, scale: 1 } as const;
  const zeros = /0*$/u.exec(String(value))?.[0].length ?? 0;
  const step = value === 0 ? 1 : 10 ** Math.min(zeros, String(value).length - 1);
  return { end, value, step, style };
}

function endOfChinese(text: string, place: number): number {
  let end = place;
  while (end - place < MOST_CHARACTERS && isChinesePart(text, end)) end += 1;
  return end;
}

/** The 万 of 万元 belongs to the unit. */
function isChinesePart(text: string, place: number): boolean {
  const character = text[place] ?? '';
  if (isChineseDigit(character)) return true;
  return character in SCALES && text[place + 1] !== '元';
}

function chineseValue(written: string): number | null {
  if (written.length === 1 && written in POWERS) return POWERS[written] ?? null;
  if (/^[〇一二三四五六七八九]+$/u.test(written)) return positional(written);
  const [, hundredMillions = '', tenThousands = '', rest = ''] =
    /^(?:([^万亿]*)亿)?(?:([^万亿]*)万)?([^万亿]*)$/u.exec(written) ?? [];
  const values = [hundredMillions, tenThousands, rest].map(sectionOf);
  if (written === '' || values.includes(null)) return null;
  return (values[0] ?? 0) * 1e8 + (values[1] ?? 0) * 1e4 + (values[2] ?? 0);
}

function positional(written: string): number {
  return Number([...written].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** Up to 九千九百九十九. */
function sectionOf(written: string): number | null {
  if (
    !/^(?:[一二三四五六七八九]千)?〇?(?:[一二三四五六七八九]百)?〇?(?:[一二三四五六七八九]?十)?〇?[一二三四五六七八九]?$/u.test(
      written,
    )
  ) {
    return null;
  }
  let sum = 0;
  let digit = 0;
  for (const character of written) {
    const power = POWERS[character];
    if (power === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += (digit === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return sum + digit;
}

/** The value in the way that another number is written. */
export function writtenLike(value: number, style: NumeralStyle): string {
  if (style.script === 'chinese') return chineseOf(value);
  const scaled = round(value / style.scale);
  const digits = scaled.toFixed(decimalsFor(scaled, style));
  const [whole = '', fraction] = digits.split('.');
  const grouped = style.separators ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  const scale = Object.keys(SCALES).find((name) => SCALES[name] === style.scale) ?? '';
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${scale}`;
}

function decimalsFor(value: number, { decimals }: NumeralStyle): number {
  const needed = String(value).split('.')[1]?.length ?? 0;
  return Math.min(6, Math.max(decimals, needed));
}

function chineseOf(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) return String(value);
  if (value === 0) return '零';
  const hundredMillions = Math.floor(value / 1e8);
  const tenThousands = Math.floor(value / 1e4) % 1e4;
  const parts = [
    hundredMillions === 0 ? '' : `${sectionText(hundredMillions)}亿`,
    tenThousands === 0 ? '' : `${gap(hundredMillions, tenThousands)}${sectionText(tenThousands)}万`,
    gap(Math.floor(value / 1e4), value % 1e4),
    sectionText(value % 1e4),
  ];
  const text = parts.join('');
  return text.startsWith('一十') ? text.slice(1) : text;
}

function gap(higher: number, lower: number): string {
  return higher > 0 && lower > 0 && lower < 1000 ? '零' : '';
}

function sectionText(value: number): string {
  const digits = String(value).padStart(4, '0');
  const places = ['千', '百', '十', ''];
  const written = [...digits]
    .map((digit, index) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${places[index]}`))
    .join('');
  return written.replace(/零+/gu, '零').replace(/^零|零$/gu, '');
}
