import type { Drawing } from './pdf-drawing';
import { framedTableOf, isWithin, type PageTable } from './pdf-framed-table';
import { framesOf } from './pdf-frames';
import { linesOf, type TextLine } from './pdf-lines';
import { textOf } from './pdf-spaces';

/** What a page holds, from the top. */
export interface PageContent {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly elements: readonly PageElement[];
}

export type PageElement =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly table: PageTable };

export interface PageLine extends TextLine {
  readonly text: string;
  /** The file says that all of it is no part of the content. */
  readonly isArtifact: boolean;
}

export function contentOf({ page, width, height, glyphs, rules }: Drawing): PageContent {
  const frames = framesOf(rules);
  const held = frames.map((frame) => glyphs.filter((glyph) => isWithin(frame, glyph)));
  const inFrames = new Set(held.flat());
  const tables = frames.map((frame, index) => framedTableOf(frame, held[index] ?? [], page));
  const lines = linesOf(glyphs.filter((glyph) => !inFrames.has(glyph))).map(pageLineOf);
  return { page, width, height, elements: inOrder(lines, tables) };
}

function pageLineOf(line: TextLine): PageLine {
  return {
    ...line,
    text: textOf(line),
    isArtifact: line.glyphs.every(({ isArtifact }) => isArtifact),
  };
}

function inOrder(lines: readonly PageLine[], tables: readonly PageTable[]): readonly PageElement[] {
  const elements: readonly PageElement[] = [
    ...lines.filter(({ text }) => text !== '').map((line): PageElement => ({ kind: 'line', line })),
    ...tables
      .filter(({ rows }) => rows.flat().some(({ text }) => text !== ''))
      .map((table): PageElement => ({ kind: 'table', table })),
  ];
  return elements.toSorted((one, other) => topOf(one) - topOf(other));
}

function topOf(element: PageElement): number {
  return element.kind === 'line' ? element.line.baseline - element.line.size : element.table.top;
}
