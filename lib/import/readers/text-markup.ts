/**
 * Text without the marks that document converters write around lines: fenced divisions,
 * directives, property drawers, attributes and hard line breaks. Lines keep their numbers, and
 * columns of tables their places.
 */
export function withoutMarkup(text: string): string {
  if (!MARKED.test(text)) return text;
  const isOrg = ORG.test(text);
  return text
    .split('\n')
    .map((line) => plainLine(isOrg ? line.replace(ORG_HEADING, '$1') : line))
    .join('\n');
}

const MARKED = /^\s*:{3,}|^\s*\.\. [a-z]+::|^\s*:[A-Za-z_]+:|\S\\+(?: |$)|[\])}\s]\{[#.\w:-]/mu;
const ORG = /^\s*:PROPERTIES:\s*$/mu;
const ORG_HEADING = /^\*{1,6} (?=\S)|^\s*\*([^*\s][^*]{0,100})\*\s*$/u;

/** A line that says nothing but how others are shown. */
const SHOWN_HOW =
  /^\s*(?::{3,}(?:\s.*)?|\.\. (?:container|class|raw|figure|image|role)::.*|:(?:[A-Z_]+|style|class|name|alt|width):(?:\s.*)?)$/u;

const HARD_BREAK = /(?<=[^\s\\])\\{1,2}(?=\s|$)/gu;
const IN_TABLE = /^(?: {2}|\s*[|+])/u;

function plainLine(line: string): string {
  if (SHOWN_HOW.test(line)) return '';
  const unbroken = line.replace(HARD_BREAK, (marks) => ' '.repeat(marks.length));
  const plain = IN_TABLE.test(line) ? unbroken : withoutAttributes(unbroken);
  return plain
    .replace(/^\s*\.\. rubric::\s*/u, '')
    .replace(/`([^`<>]{1,100}?)\s?<[^`<>]{0,300}>`_{1,2}/gu, '$1')
    .replace(/\[\[[^[\]]{0,300}\]\[([^[\]]{1,200})\]\]/gu, '$1');
}

const ATTRIBUTES = String.raw`\{(?:\s?(?:[#.][^\s{}"]{1,200}|[\w:-]{1,40}="[^"{}]{0,400}")){1,12}\}`;
const SPAN = new RegExp(String.raw`\[([^[\]]{0,2000})\]${ATTRIBUTES}`, 'gu');
const BEHIND = new RegExp(String.raw`(?:(?<=\))|\s{1,9})${ATTRIBUTES}\s*$`, 'u');
const DEEPEST = 5;

/** `[text]{lang="EN-US"}` is `text`; attributes behind a heading go. */
export function withoutAttributes(text: string): string {
  if (!text.includes('{')) return text;
  let plain = text;
  for (let depth = 0; depth < DEEPEST && plain.includes(']{'); depth += 1) {
    plain = plain.replace(SPAN, '$1');
  }
  return plain.replace(BEHIND, '');
}
