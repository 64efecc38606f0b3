import { isInk, type TextLine } from './pdf-lines';
import type { Glyph } from './pdf-pen';

/** In ems: a drawn blank that is narrower is none; a gap that is wider is a blank. */
const NARROWEST_BLANK = 0.1;
const WORD_GAP = 0.19;
const FIGURE_GAP = 0.3;
const WIDE_GAP = 0.9;
/** Characters set apart evenly, as in a short title, have gaps that differ less, in ems. */
const EVEN = 0.35;
const LEAST_EVEN_GAPS = 3;
/** Above this part, blanks between Chinese characters come from the program and not the author. */
const MECHANICAL = 0.6;
const LEAST_MECHANICAL = 6;

const NARROW_SCRIPT = /[\p{Script=Latin}\p{Nd}%]/u;
const FIGURE = /\p{Nd}/u;
const LATIN = /\p{Script=Latin}/u;

interface Joint {
  readonly before: Glyph;
  readonly after: Glyph;
  readonly blank: string;
  /** In ems. */
  readonly gap: number;
}

/** The text of a line, with blanks where the author set them and none where lines were filled. */
export function textOf(line: TextLine): string {
  const joints = jointsOf(line);
  const isEven = isSetApart(joints);
  const isMechanical = hasMechanicalBlanks(joints);
  const [first] = line.glyphs.filter(isInk);
  const rest = joints.map((joint) => {
    const isDropped = isEven || (isMechanical && isChinese(joint));
    return `${isDropped ? '' : blankAt(joint)}${joint.after.text}`;
  });
  return cleaned([first?.text ?? '', ...rest].join(''));
}

function jointsOf({ glyphs, size }: TextLine): readonly Joint[] {
  const joints: Joint[] = [];
  let before: Glyph | null = null;
  let blank = '';
  for (const glyph of glyphs) {
    if (!isInk(glyph)) {
      blank += glyph.text;
      continue;
    }
    const gap = before ? (glyph.left - before.right) / Math.max(1, size) : 0;
    if (before) joints.push({ before, after: glyph, blank, gap });
    before = glyph;
    blank = '';
  }
  return joints;
}

function isSetApart(joints: readonly Joint[]): boolean {
  const gaps = joints.map(({ gap }) => gap);
  if (gaps.length < LEAST_EVEN_GAPS) return false;
  return (
    Math.min(...gaps) >= WIDE_GAP / 2 &&
    Math.max(...gaps) - Math.min(...gaps) < EVEN &&
    joints.every(isChinese)
  );
}

function hasMechanicalBlanks(joints: readonly Joint[]): boolean {
  const chinese = joints.filter(isChinese);
  const blanks = chinese.filter(({ blank }) => blank !== '').length;
  return chinese.length >= LEAST_MECHANICAL && blanks / chinese.length > MECHANICAL;
}

function isChinese({ before, after }: Joint): boolean {
  return !NARROW_SCRIPT.test(before.text) && !NARROW_SCRIPT.test(after.text);
}

function blankAt({ before, after, blank, gap }: Joint): string {
  if (blank !== '') return gap < NARROWEST_BLANK ? '' : blank;
  return gap >= leastGapOf(before.text, after.text) ? ' ' : '';
}

function leastGapOf(before: string, after: string): number {
  if (LATIN.test(before) && LATIN.test(after)) return WORD_GAP;
  if (FIGURE.test(before) && FIGURE.test(after)) return FIGURE_GAP;
  return WIDE_GAP;
}

/** Without characters that no one sees. */
function cleaned(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
}
