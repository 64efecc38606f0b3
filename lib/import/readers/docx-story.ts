import type { Numbering } from './docx-numbering';
import { paragraphTextOf } from './docx-paragraph';
import type { ParagraphPiece, Piece } from './docx-piece';
import {
  type DocxStyle,
  type DocxStyles,
  hasAny,
  mergedNumbering,
  numberingRefOf,
  outlineLevelOf,
  settingOf,
  styleAt,
} from './docx-styles';
import { tablePieces } from './docx-table';
import { unwrappedChildren } from './docx-wrappers';
import { childOf, type XmlElement } from './parse-xml';

export interface StoryContext {
  readonly styles: DocxStyles;
  readonly numbering: Numbering;
}

const HIGHEST_LEVEL = 9;

/** What the body, a cell or a text box holds, in reading order. */
export function storyPieces(container: XmlElement, context: StoryContext): readonly Piece[] {
  let carried = '';
  const pieces = unwrappedChildren(container).flatMap((element): readonly Piece[] => {
    if (element.name === 'tbl') return tablePieces(element, (cell) => storyPieces(cell, context));
    if (element.name !== 'p' || styleOf(element, context).contents) return [];
    const { text, boxes } = paragraphTextOf(element, context.styles);
    const whole = carried + text;
    const isJoined = isJoinedToNext(element);
    carried = isJoined ? whole : '';
    const shown = isJoined ? '' : numbered(element, whole, context);
    const lines = linesOf(shown, headingOf(element, context));
    return [...lines, ...boxes.flatMap((box) => storyPieces(box, context))];
  });
  return [...pieces, ...linesOf(carried, BODY)];
}

/** A list counts its empty paragraphs too, but their numbers say nothing. */
function numbered(paragraph: XmlElement, text: string, context: StoryContext): string {
  const properties = childOf(paragraph, 'pPr');
  const { numbering } = styleOf(paragraph, context);
  const label = context.numbering(mergedNumbering(numberingRefOf(properties), numbering));
  return text.trim() === '' ? '' : joined(writtenLabel(properties) ?? label, text);
}

/** A number in front of a figure must not become a part of it. */
function joined(label: string, text: string): string {
  return /[.．]$/u.test(label) && /^\d/u.test(text) ? `${label} ${text}` : label + text;
}

/** Word 2003 wrote the label of a numbered paragraph into the file; bullets are signs of a font. */
function writtenLabel(properties: XmlElement | undefined): string | null {
  const label = settingOf(childOf(childOf(properties, 'listPr'), 't'));
  return label !== null && /[\p{L}\p{N}]/u.test(label) ? label : null;
}

/** The mark at its end was deleted by a revision, so it runs on into the next paragraph. */
function isJoinedToNext(paragraph: XmlElement): boolean {
  return hasAny(childOf(childOf(paragraph, 'pPr'), 'rPr'), ['del', 'moveFrom']);
}

function levelOf(paragraph: XmlElement, context: StoryContext): number | null {
  const own = outlineLevelOf(childOf(paragraph, 'pPr'));
  if (own !== null) return own > HIGHEST_LEVEL ? null : own;
  return styleOf(paragraph, context).level;
}

function styleOf(paragraph: XmlElement, { styles }: StoryContext): DocxStyle {
  return styleAt(styles, settingOf(childOf(childOf(paragraph, 'pPr'), 'pStyle')));
}

interface Heading {
  readonly level: number | null;
  readonly title: boolean;
}

function headingOf(paragraph: XmlElement, context: StoryContext): Heading {
  return { level: levelOf(paragraph, context), title: styleOf(paragraph, context).title };
}

const BODY: Heading = { level: null, title: false };

/** A broken line begins anew in the body, and goes on in a heading. */
function linesOf(text: string, { level, title }: Heading): readonly ParagraphPiece[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => ({
      kind: 'paragraph',
      text: line,
      level,
      continues: index > 0 && (title || level !== null),
    }));
}
