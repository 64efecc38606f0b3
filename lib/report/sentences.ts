/** A sentence of a text, with its place: UTF-16 units, the end not included. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a paragraph begins with it. */
  readonly isOpening: boolean;
}

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/gu;
/** A closing quote or bracket after the full stop still belongs to the sentence. */
const SENTENCE = /[^。！？；]*[。！？；]+[”’」』）)》】"']*|[^。！？；]+/gu;

/** The sentences of a text; blanks around paragraphs and empty lines belong to none. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, index }) => sentencesIn(line, index));
}

function sentencesIn(line: string, place: number): readonly Sentence[] {
  const paragraph = line.trim();
  const first = place + line.length - line.trimStart().length;
  return [...paragraph.matchAll(SENTENCE)].map(({ 0: text, index }) => ({
    text,
    start: first + index,
    end: first + index + text.length,
    isOpening: index === 0,
  }));
}

/** The sentence with the break that comes before it, so that a moved break is a difference. */
export function withBreak({ text, isOpening }: Sentence): string {
  return isOpening ? `\n${text}` : text;
}

const HEADING =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))/u;
const LONGEST_HEADING = 40;

/** Headings of the levels below a section, also those that run into their paragraph. */
export function isHeading({ text, isOpening }: Sentence): boolean {
  if (!isOpening || text.length > LONGEST_HEADING) return false;
  const heading = HEADING.exec(text)?.[0];
  return heading !== undefined && !/[，,；\d]/u.test(text.slice(heading.length));
}
