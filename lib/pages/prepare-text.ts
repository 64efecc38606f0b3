import type {
  HeadingBlock,
  NoteBlock,
  ParagraphBlock,
  RunStyle,
  TitleBlock,
} from '@/lib/document/document';
import { textOf } from '@/lib/document/text-of';
import { titleLinesOf } from '@/lib/document/title-lines';
import { breakLines, type Line, type Measure } from './break-lines';
import type { FontTables } from './font-tables';
import { type Glyph, glyphsOf, type StyledText } from './glyphs';
import { AREA_WIDTH, BODY_INDENT, BODY_SIZE, BODY_SPACING, TITLE_SIZE } from './page-geometry';
import type { SetLine } from './place-line';
import type { PreparedText, PreparedTitle } from './prepared-block';

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
export function prepareTitle(block: TitleBlock, tables: FontTables): PreparedTitle {
  const lines = titleLinesOf(block.text).flatMap((text) =>
    setLinesOf([{ text, font: 'title', strong: false }], TITLE, tables),
  );
  return { kind: 'title', lines };
}

export function prepareHeading(block: HeadingBlock, tables: FontTables): PreparedText {
  const style = STYLES[`heading${block.level}`];
  return {
    kind: 'heading',
    lines: setLinesOf([{ ...style, text: block.text }], BODY, tables),
    measure: BODY,
    entry: { title: block.text, level: block.level },
  };
}

export function prepareParagraph(block: ParagraphBlock, tables: FontTables): PreparedText {
  const texts = block.runs.map((run) => ({ ...STYLES[run.style], text: run.text }));
  return {
    kind: 'paragraph',
    lines: setLinesOf(texts, BODY, tables),
    measure: BODY,
    entry: entryOf(block),
  };
}

export function prepareNotes(
  notes: readonly NoteBlock[],
  size: number,
  tables: FontTables,
): readonly SetLine[] {
  const measure = { width: AREA_WIDTH, indent: 2 * size, size, spacing: 0 };
  return notes.flatMap((note) =>
    setLinesOf([{ text: note.text, font: 'kai', strong: false }], measure, tables),
  );
}

function setLinesOf(
  texts: readonly StyledText[],
  measure: Measure,
  tables: FontTables,
): readonly SetLine[] {
  const glyphs = glyphsOf(texts, tables);
  return linesIn(glyphs, breakLines(glyphs, measure), measure);
}

function linesIn(
  glyphs: readonly Glyph[],
  lines: readonly Line[],
  measure: Measure,
): readonly SetLine[] {
  return lines.map((line) => ({ glyphs, line, measure }));
}

function entryOf(block: ParagraphBlock): PreparedText['entry'] {
  if (block.runIn === null) return null;
  const heading = block.runs.filter((run) => run.style !== 'body');
  const title = textOf(heading)
    .trim()
    .replace(/[。：:；;]$/u, '');
  return title === '' ? null : { title, level: block.runIn };
}
