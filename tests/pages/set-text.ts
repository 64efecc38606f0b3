import type { Block, Document, RunStyle } from '@/lib/document/document';
import { textsOf } from '@/lib/document/texts-of';
import { fontMetrics } from '@/lib/pages/font-metrics';
import { fontTablesOf } from '@/lib/pages/font-tables';
import { layOut } from '@/lib/pages/lay-out';
import type { Page, Pages, PlacedText } from '@/lib/pages/pages';
import { documentOf } from '../writers/sample-document';

export interface SetLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

export const paragraph = (text: string, style: RunStyle = 'body'): Block => ({
  kind: 'paragraph',
  runIn: null,
  runs: [{ text, style }],
});

export const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

export function pagesOf(...blocks: readonly Block[]): Pages {
  return layOut(documentOf(blocks), fontMetrics);
}

/** The lines of a paragraph that is alone on its pages. */
export function linesOf(text: string): readonly string[] {
  return setLinesOf(pagesOf(paragraph(text))).map((line) => line.text);
}

export function setLinesOf({ pages }: Pages): readonly SetLine[] {
  return pages.flatMap((page) => linesOn(page));
}

export function linesOn(page: Page): readonly SetLine[] {
  const lines = new Map<number, PlacedText[]>();
  for (const text of page.texts.filter(({ purpose }) => purpose === 'content')) {
    lines.set(text.y, [...(lines.get(text.y) ?? []), text]);
  }
  return [...lines].map(([baseline, texts]) => ({
    page: page.number,
    text: texts.map((text) => text.text).join(''),
    left: Math.min(...texts.map((text) => text.x)),
    right: Math.max(...texts.map(rightOf)),
    baseline,
  }));
}

/** Where the last character of a run ends. */
export function rightOf({ text, font, sizePt, spacing, x }: PlacedText): number {
  const tables = fontTablesOf(fontMetrics);
  const characters = [...text];
  const ems = characters.map((character) => tables.advanceOf(font, character.codePointAt(0) ?? 0));
  const width = ems.reduce((sum, em) => sum + em * sizePt, 0);
  return x + width + spacing * (characters.length - 1);
}

/** The text of the content without what the typesetter repeats, and without blanks. */
export function textIn({ pages }: Pages): string {
  return pages
    .flatMap((page) => page.texts.filter(({ purpose }) => purpose === 'content'))
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '');
}

/** A document with the text of every block, blanks left out. */
export function textGiven({ blocks }: Document): string {
  return blocks.flatMap(textsOf).join('').replace(/\s/gu, '');
}
