import type {
  HeadingBlock,
  NoteBlock,
  ParagraphBlock,
  RunStyle,
  TitleBlock,
} from '@/lib/document/document';
import { type SourceStretch, slicedSourced } from '@/lib/document/sourced-text';
import { textOf } from '@/lib/document/text-of';
import { titleLinesOf } from '@/lib/document/title-lines';
import { breakLines, type Measure } from './break-lines';
import type { FontTables } from './font-tables';
import { glyphsOf, type StyledText } from './glyphs';
import { AREA_WIDTH, BODY_INDENT, BODY_SIZE, BODY_SPACING, TITLE_SIZE } from './page-geometry';
import type { PreparedText, PreparedTitle } from './prepared-block';
import type { SetLine } from './set-line';

type TextStyle = Omit<StyledText, 'text'>;

const STYLES: Readonly<Record<RunStyle | 'heading1', TextStyle>> = {
  body: { font: 'fangsong', strong: false },
  heading1: { font: 'hei', strong: false },
  heading2: { font: 'kai', strong: false },
  heading3: { font: 'fangsong', strong: true },
  heading4: { font: 'fangsong', strong: true },
};

const BODY: Measure = {
  width: AREA_WIDTH,
  indent: BODY_INDENT,
  size: BODY_SIZE,
  spacing: BODY_SPACING,
};

const TITLE: Measure = { width: AREA_WIDTH, indent: 0, size: TITLE_SIZE, spacing: 0 };

/** A line that turns out too wide in the real font is broken again, wherever it may be. */
export function prepareTitle({ text, origin }: TitleBlock, tables: FontTables): PreparedTitle {
  let at = 0;
  const lines = titleLinesOf(text).flatMap((line) => {
    const { stretches } = slicedSourced(
      { text, stretches: origin?.stretches ?? [] },
      at,
      at + line.length,
    );
    at += line.length;
    const texts = [{ text: line, font: 'title', strong: false } as const];
    return setLinesOf({ texts, stretches, measure: TITLE }, tables);
  });
  return { kind: 'title', lines, heads: origin?.heads ?? [] };
}

export function prepareHeading(block: HeadingBlock, tables: FontTables): PreparedText {
  const { text, origin } = block;
  const texts = [{ ...STYLES[`heading${block.level}`], text }];
  const stretches = origin?.stretches ?? [];
  return {
    kind: 'heading',
    lines: setLinesOf({ texts, stretches, measure: BODY }, tables),
    measure: BODY,
    entry: { title: block.text, level: block.level },
    heads: origin?.heads ?? [],
  };
}

export function prepareParagraph(block: ParagraphBlock, tables: FontTables): PreparedText {
  const texts = block.runs.map((run) => ({ ...STYLES[run.style], text: run.text }));
  const stretches = block.origin?.stretches ?? [];
  return {
    kind: 'paragraph',
    lines: setLinesOf({ texts, stretches, measure: BODY }, tables),
    measure: BODY,
    entry: entryOf(block),
    heads: [],
  };
}

export function prepareNotes(
  notes: readonly NoteBlock[],
  size: number,
  tables: FontTables,
): readonly SetLine[] {
  const measure = { width: AREA_WIDTH, indent: 2 * size, size, spacing: 0 };
  return notes.flatMap(({ text, origin }) => {
    const texts = [{ text, font: 'kai', strong: false } as const];
    return setLinesOf({ texts, stretches: origin?.stretches ?? [], measure }, tables);
  });
}

interface MeasuredText {
  readonly texts: readonly StyledText[];
  readonly stretches: readonly SourceStretch[];
  readonly measure: Measure;
}

function setLinesOf(
  { texts, stretches, measure }: MeasuredText,
  tables: FontTables,
): readonly SetLine[] {
  const glyphs = glyphsOf(texts, tables);
  return breakLines(glyphs, measure).map((line) => ({ glyphs, line, measure, stretches }));
}

function entryOf(block: ParagraphBlock): PreparedText['entry'] {
  if (block.runIn === null) return null;
  const heading = block.runs.filter((run) => run.style !== 'body');
  const title = textOf(heading)
    .trim()
    .replace(/[。：:；;]$/u, '');
  return title === '' ? null : { title, level: block.runIn };
}
