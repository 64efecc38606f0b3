import { type PdfRule, pdfRules } from './pdf-rules';
import { linesOf, type PdfWord, pdfWords, textOfWords } from './pdf-words';
import { LABEL_COLUMNS, MARK, type ReadFile, type ReadTable } from './read-file';
import { type RawTable, readGrid } from './read-grid';

const A4_HEIGHT = 841.89;
const TOP = 100;
const BOTTOM = 745;
const LEFT = 79.4;
/** Anything taller is the watermark. */
const TALLEST = 60;

/** Header rows of each table, printed again on every page it continues on. */
const HEADER_ROWS: readonly number[] = [0, 3, 3];

/** Blanks are lost: in a PDF they are only distance. */
export function readPdf(bytes: Uint8Array): ReadFile {
  const rules = pdfRules(bytes, A4_HEIGHT);
  const pages = pdfWords(bytes).map((words, index) => readPage(words, rules[index] ?? []));
  const items = pages.flatMap((page) => page.items);
  return {
    prose: paragraphsOf(items),
    tables: joinedTables(items),
    marks: pages.filter((page) => page.isMarked).length,
  };
}

type Fragment = Omit<RawTable, 'headerRows'>;

/** A line of prose or a part of a table. */
type Item =
  | { readonly kind: 'line'; readonly y: number; readonly words: readonly PdfWord[] }
  | { readonly kind: 'table'; readonly y: number; readonly fragment: Fragment };

interface ReadPage {
  readonly isMarked: boolean;
  /** From top to bottom. */
  readonly items: readonly Item[];
}

function readPage(all: readonly PdfWord[], rules: readonly PdfRule[]): ReadPage {
  const words = all.filter((word) => word.height < TALLEST);
  const areas = tableAreas(rules);
  const isInTable = (word: PdfWord) => areas.some(({ y1, y2 }) => y1 < word.y && word.y < y2);
  const prose = words.filter((word) => word.y > TOP && word.y < BOTTOM && !isInTable(word));
  const lines = linesOf(prose).map(
    (line): Item => ({ kind: 'line', y: line[0]?.y ?? 0, words: line }),
  );
  const tables = areas.map((area): Item => {
    const fragment = rawFragment(words.filter(isInTable), rules, area);
    return { kind: 'table', y: area.y1, fragment };
  });
  return {
    isMarked: words.some((word) => word.y < TOP && word.text === MARK),
    items: [...lines, ...tables].toSorted((a, b) => a.y - b.y),
  };
}

/** Every table has one rule down its left edge. */
function tableAreas(rules: readonly PdfRule[]): readonly PdfRule[] {
  const vertical = rules.filter((rule) => isVertical(rule));
  const edge = Math.min(...vertical.map((rule) => rule.x1));
  return vertical.filter((rule) => rule.x1 - edge < 1).toSorted((a, b) => a.y1 - b.y1);
}

function isVertical(rule: PdfRule): boolean {
  return rule.x2 - rule.x1 < 0.01;
}

function rawFragment(words: readonly PdfWord[], rules: readonly PdfRule[], area: PdfRule) {
  const inside = rules.filter((rule) => rule.y1 > area.y1 - 1 && rule.y2 < area.y2 + 1);
  const xs = places(inside.filter(isVertical).map((rule) => rule.x1));
  const ys = places(inside.filter((rule) => !isVertical(rule)).map((rule) => rule.y1));
  const found = new Map<string, Box>();
  for (const [row, top] of ys.slice(0, -1).entries()) {
    for (const [column, left] of xs.slice(0, -1).entries()) {
      const x = (left + (xs[column + 1] ?? left)) / 2;
      const y = (top + (ys[row + 1] ?? top)) / 2;
      const box = boxAt(inside, x, y);
      found.set(`${box.left} ${box.top}`, box);
    }
  }
  const cells = [...found.values()].map((box) => {
    const column = indexOf(xs, box.left);
    const row = indexOf(ys, box.top);
    return {
      row,
      column,
      rowSpan: indexOf(ys, box.bottom) - row,
      colSpan: indexOf(xs, box.right) - column,
      text: textOfWords(words.filter((word) => isIn(box, word))),
    };
  });
  return { columns: xs.length - 1, cells };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The nearest rules on the four sides of a point. */
function boxAt(rules: readonly PdfRule[], x: number, y: number): Box {
  const beside = rules.filter((rule) => isVertical(rule) && rule.y1 < y && y < rule.y2);
  const above = rules.filter((rule) => !isVertical(rule) && rule.x1 < x && x < rule.x2);
  return {
    left: Math.max(...beside.map((rule) => rule.x1).filter((at) => at < x)),
    right: Math.min(...beside.map((rule) => rule.x1).filter((at) => at > x)),
    top: Math.max(...above.map((rule) => rule.y1).filter((at) => at < y)),
    bottom: Math.min(...above.map((rule) => rule.y1).filter((at) => at > y)),
  };
}

function isIn(box: Box, word: PdfWord): boolean {
  return box.left < word.x + 1 && word.x < box.right && box.top < word.y && word.y < box.bottom;
}

/** Distinct places in order; rules drawn in parts may differ by a hair. */
function places(numbers: readonly number[]): readonly number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.filter((number, index) => number - (sorted[index - 1] ?? -1) > 0.5);
}

function indexOf(sorted: readonly number[], place: number): number {
  return sorted.findIndex((number) => Math.abs(number - place) < 0.6);
}

/** A table that goes on over the page has no line of prose between its parts. */
function joinedTables(items: readonly Item[]): readonly ReadTable[] {
  const tables: ReadTable[] = [];
  let previous: Item['kind'] = 'line';
  for (const item of items) {
    if (item.kind === 'table') {
      const before = previous === 'table' ? tables.pop() : undefined;
      tables.push(joined(before, readFragment(item.fragment, tables.length)));
    }
    previous = item.kind;
  }
  return tables;
}

function readFragment(fragment: Fragment, index: number): ReadTable {
  const raw = { ...fragment, headerRows: HEADER_ROWS[index] ?? 0 };
  return readGrid(raw, labelColumnsOf(fragment, LABEL_COLUMNS[index] ?? 0));
}

/** A part without nested labels shows fewer columns; its corner still spans all of them. */
function labelColumnsOf(fragment: Fragment, known: number): number {
  const corner = fragment.cells.find((cell) => cell.row === 0 && cell.column === 0);
  return known > 1 ? (corner?.colSpan ?? known) : known;
}

/** Header rows that are printed again say nothing new. */
function joined(before: ReadTable | undefined, read: ReadTable): ReadTable {
  if (!before) return read;
  const [corner] = read.corners;
  const isRepeated = corner?.startsWith('（') ?? false;
  return {
    corners: isRepeated ? before.corners : [...before.corners, ...read.corners],
    cells: [...before.cells, ...read.cells],
  };
}

/** A paragraph begins with an indent, after a table, or where the size of type changes. */
function paragraphsOf(items: readonly Item[]): readonly string[] {
  const paragraphs: string[] = [];
  let size = '';
  for (const item of items) {
    if (item.kind === 'table') {
      size = '';
      continue;
    }
    const before = opensParagraph(item.words, size) ? '' : (paragraphs.pop() ?? '');
    paragraphs.push(`${before}${textOfWords(item.words)}`);
    size = sizeOf(item.words);
  }
  return paragraphs;
}

function opensParagraph(line: readonly PdfWord[], size: string): boolean {
  const isIndented = (line[0]?.x ?? 0) - LEFT > 20;
  return sizeOf(line) !== size || (size === 'body' && isIndented);
}

function sizeOf(line: readonly PdfWord[]): 'title' | 'body' | 'note' {
  const height = line[0]?.height ?? 0;
  if (height > 28) return 'title';
  return height < 17 ? 'note' : 'body';
}
