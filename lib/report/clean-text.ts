/**
 * Text copied out of PDFs carries CJK radical code points in place of the characters they look
 * like; they print as boxes and no search finds them. NFKC maps the Kangxi block, apart from
 * radicals whose simplified form differs; the Radicals Supplement needs this table.
 */
const RADICALS: Readonly<Record<string, string>> = {
  '⼾': '户',
  '⺠': '民',
  '⺟': '母',
  '⺁': '厂',
  '⺄': '乙',
  '⺌': '小',
  '⺍': '小',
  '⺎': '兀',
  '⺒': '巳',
  '⺕': '彐',
  '⺗': '心',
  '⺙': '攵',
  '⺝': '月',
  '⺪': '疋',
  '⺫': '目',
  '⺬': '示',
  '⺮': '竹',
  '⺲': '罒',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺻': '聿',
  '⺼': '肉',
  '⻁': '虎',
  '⻂': '衤',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻌': '辶',
  '⻎': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻑': '长',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻠': '饣',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⺋': '㔾',
  '⺡': '氵',
  '⺢': '氺',
  '⺩': '王',
  '⺾': '艹',
  '⺿': '艹',
  '⻀': '艹',
  '⻊': '足',
  '⻕': '阝',
  '⻖': '阝',
  '⻞': '食',
  '⻟': '飠',
};

const RADICAL = /[\u2e80-\u2fd5]/gu;

/** How many radical code points stand in the text. */
export function radicalsIn(text: string): number {
  return text.match(RADICAL)?.length ?? 0;
}

/** The text with ordinary characters in place of radical code points, one for one. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICAL, (radical) => RADICALS[radical] ?? radical.normalize('NFKC'));
}

/** Control characters, lone surrogates, noncharacters and direction overrides. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;

/** How many characters no document may hold; line breaks and tabs are allowed. */
export function forbiddenIn(text: string): number {
  return (text.match(FORBIDDEN) ?? []).filter((character) => !/[\n\r\t]/u.test(character)).length;
}

/** The text as documents hold it: no forbidden characters, one kind of line break, no tabs. */
export function cleanText(text: string): string {
  return withoutRadicals(text)
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(FORBIDDEN, (character) => (character === '\n' ? character : ''));
}
