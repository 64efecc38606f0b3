import { breakLines } from './break-lines';
import type { FontTables } from './font-tables';
import { glyphsOf } from './glyphs';
import {
  AREA_BOTTOM,
  AREA_LEFT,
  AREA_RIGHT,
  AREA_TOP,
  AREA_WIDTH,
  PAGE_HEIGHT,
  PAGE_NUMBER_SIZE,
  PAGE_WIDTH,
  pointsOf,
} from './page-geometry';
import type { PlacedText, Watermark } from './pages';
import { naturalGaps, placeLine, widthOf } from './place-line';
import type { SetLine } from './set-line';

const MARK_SIZE = 14;
const LARGEST_WATERMARK = 130;
const WATERMARK_WIDTH = 460;
const WATERMARK_DEGREES = -45;
/** The dashes stand 7 mm below the type area; their middle is this part of an em above the line. */
const DASH_HEIGHT = 0.33;

/** `— 1 —`, one character from the outer edge: right on odd pages and left on even ones. */
export function pageNumberOf(page: number, tables: FontTables): readonly PlacedText[] {
  const set = furnitureLine(`— ${page} —`, 'song', { size: PAGE_NUMBER_SIZE, tables });
  const width = widthOf(set, naturalGaps(set));
  const isOdd = page % 2 === 1;
  return placeLine(set, {
    x: isOdd ? AREA_RIGHT - PAGE_NUMBER_SIZE - width : AREA_LEFT + PAGE_NUMBER_SIZE,
    baseline: AREA_BOTTOM + pointsOf(7) + DASH_HEIGHT * PAGE_NUMBER_SIZE,
    width,
    fill: 'left',
    purpose: 'pageNumber',
    address: null,
  });
}

/** The mark of an unfinished report, above the type area at its right edge. */
export function headMarkOf(mark: string, tables: FontTables): readonly PlacedText[] {
  const set = furnitureLine(mark, 'hei', { size: MARK_SIZE, tables });
  const width = widthOf(set, naturalGaps(set));
  return placeLine(set, {
    x: AREA_RIGHT - width,
    baseline: AREA_TOP - pointsOf(12),
    width,
    fill: 'left',
    purpose: 'mark',
    address: null,
  });
}

export function watermarkOf(mark: string, tables: FontTables): Watermark {
  const set = furnitureLine(mark, 'hei', { size: 1, tables });
  const ems = widthOf(set, naturalGaps(set));
  const sizePt = Math.min(LARGEST_WATERMARK, WATERMARK_WIDTH / Math.max(1, ems));
  return {
    text: set.glyphs.map((glyph) => glyph.text).join(''),
    font: 'hei',
    sizePt,
    width: ems * sizePt,
    centerX: PAGE_WIDTH / 2,
    centerY: PAGE_HEIGHT / 2,
    degrees: WATERMARK_DEGREES,
  };
}

interface FurnitureStyle {
  readonly size: number;
  readonly tables: FontTables;
}

function furnitureLine(text: string, font: 'song' | 'hei', style: FurnitureStyle): SetLine {
  const glyphs = glyphsOf([{ text, font, strong: false }], style.tables);
  const measure = { width: AREA_WIDTH, indent: 0, size: style.size, spacing: 0 };
  const line = breakLines(glyphs, { ...measure, width: Number.POSITIVE_INFINITY })[0];
  return { glyphs, measure, line: line ?? { start: 0, end: 0, squeeze: 0, isLast: true } };
}
