import type { SourceParagraph } from '../source';
import { type Line, paragraphsOf, placeOf } from './text-lines';

/** A line of Markdown without its marks; a heading says its level. */
export function markdownParagraphs(line: Line): readonly SourceParagraph[] {
  const [, marks = '', rest = ''] = HEADING.exec(line.text) ?? [];
  const text = marks === '' ? line.text.replace(LEADING, '') : rest.replace(/\s{1,9}#{1,6}$/u, '');
  const level = marks === '' ? null : marks.length;
  return paragraphsOf(plainInline(text), placeOf(line)).map((block) => ({ ...block, level }));
}

const HEADING = /^\s{0,3}(#{1,6})\s+(.*)$/u;
const LEADING = /^(?:\s{0,9}(?:>|[-*+](?=\s)))+\s*/u;

/** A line that only parts or encloses others. */
export function isMarkdownRule(text: string): boolean {
  return /^\s*(?:```.*|~~~.*|(?:[-*_=]\s*){3,})$/u.test(text);
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  mdash: '—',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
};

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/<br\s*\/?>/giu, '\n'],
  [/!\[[^\]]{0,200}\]\([^()]{0,500}\)/gu, ''],
  [/\[([^\]]{1,200})\]\([^()]{0,500}\)/gu, '$1'],
  [/<\/?(?:b|i|u|em|strong|span|font|p|sub|sup|center|div)(?:\s[^<>]{0,200})?>/giu, ''],
  [/(\*\*|__|~~)(?=\S)/gu, ''],
  [/(?<=\S)(\*\*|__|~~)/gu, ''],
  [/(?<![\w*])\*(?=[^\s*])([^*]{1,200})\*(?!\w)/gu, '$1'],
  [/`([^`]{1,200})`/gu, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!|<>~])/gu, '$1'],
];

/** Text without the marks of Markdown, and with characters for their names. */
export function plainInline(text: string): string {
  if (!/[*_~`[\]<&\\]/u.test(text)) return text;
  const plain = MARKS.reduce((rest, [mark, by]) => rest.replace(mark, by), text);
  return plain.replace(/&(?:#(\d{1,6})|([a-z]{2,8}));/giu, entityText);
}

function entityText(whole: string, code: string | undefined, name: string | undefined): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const point = Number(code);
  return point > 31 && point < 0x10_0000 ? String.fromCodePoint(point) : whole;
}
