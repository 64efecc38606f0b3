/**
 * How a character behaves at the edges of a line. `closing` and `opening` marks leave half of their
 * square empty and may be set tighter; `attached` stays with what stands before it.
 */
export type CharacterClass = 'plain' | 'latin' | 'space' | 'closing' | 'opening' | 'attached';

const CLOSING = '，。、；：！？）》」』】〉〕］｝〗”’．';
const OPENING = '（《「『【〈〔［｛〖“‘';
/** 破折号, 省略号, 连接号, 间隔号 and units never begin a line. */
const ATTACHED = '—…～·•％‰℃°′″／–‐‑〜々';
/** Marks of Western type that behave as closing or opening ones beside Chinese characters. */
const LATIN_NO_START = ',.;:!?)]}%';
const LATIN_NO_END = '([{$¥￥＄#＃№';

const CLASSES = new Map<string, CharacterClass>([
  ...[...CLOSING].map((mark): [string, CharacterClass] => [mark, 'closing']),
  ...[...OPENING].map((mark): [string, CharacterClass] => [mark, 'opening']),
  ...[...ATTACHED].map((mark): [string, CharacterClass] => [mark, 'attached']),
]);

export function classOf(character: string): CharacterClass {
  const known = CLASSES.get(character);
  if (known) return known;
  const code = character.codePointAt(0) ?? 0;
  if (isSpace(code)) return 'space';
  return isLatin(code) ? 'latin' : 'plain';
}

export function mayBeginLine(character: string, kind: CharacterClass): boolean {
  return kind !== 'closing' && kind !== 'attached' && !LATIN_NO_START.includes(character);
}

export function mayEndLine(character: string, kind: CharacterClass): boolean {
  return kind !== 'opening' && !LATIN_NO_END.includes(character);
}

/** Controls, joiners, variation selectors and byte-order marks take no place on paper. */
export function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code >= 0xe0100 && code <= 0xe01ef)
  );
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);
}

/** Western letters, digits and marks: a row of them is one word. */
function isLatin(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x530);
}
