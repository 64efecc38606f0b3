import type { Numbering } from './docx-numbering';
import { paragraphTextOf } from './docx-paragraph';
import type { ParagraphPiece, Piece } from './docx-piece';
import {
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
    if (element.name !== 'p') return [];
    const { text, boxes } = paragraphTextOf(element, context.styles);
    const whole = carried + numbered(element, text, context);
    carried = isJoinedToNext(element) ? whole : '';
    const lines = carried === '' ? linesOf(whole, levelOf(element, context)) : [];
    return [...lines, ...boxes.flatMap((box) => storyPieces(box, context))];
  });
  return [...pieces, ...linesOf(carried, null)];
}

/** A list counts its empty paragraphs too, but their numbers say nothing. */
function numbered(paragraph: XmlElement, text: string, context: StoryContext): string {
  const properties = childOf(paragraph, 'pPr');
  const style = styleAt(context.styles, settingOf(childOf(properties, 'pStyle')));
  const label = context.numbering(mergedNumbering(numberingRefOf(properties), style.numbering));
  return text.trim() === '' ? '' : label + text;
}

/** The mark at its end was deleted by a revision, so it runs on into the next paragraph. */
function isJoinedToNext(paragraph: XmlElement): boolean {
  return hasAny(childOf(childOf(paragraph, 'pPr'), 'rPr'), ['del', 'moveFrom']);
}

function levelOf(paragraph: XmlElement, context: StoryContext): number | null {
  const properties = childOf(paragraph, 'pPr');
  const own = outlineLevelOf(properties);
  if (own !== null) return own > HIGHEST_LEVEL ? null : own;
  return styleAt(context.styles, settingOf(childOf(properties, 'pStyle'))).level;
}

function linesOf(text: string, level: number | null): readonly ParagraphPiece[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, level }));
}
