import type { SourceCell } from '../source';
import type { Piece } from './docx-piece';
import { withoutSlivers } from './docx-slivers';
import { hasAny, isOn, settingOf } from './docx-styles';
import { unwrappedChildren } from './docx-wrappers';
import { childOf, type XmlElement } from './parse-xml';

type Merge = 'none' | 'begin' | 'continue';

interface RawCell {
  readonly pieces: readonly Piece[];
  readonly column: number;
  readonly columnSpan: number;
  readonly down: Merge;
}

interface GrowingCell {
  readonly text: string;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
}

/** Cells that may go on in the next row, by their columns. */
type Growing = Map<number, GrowingCell>;

/** Reads what stands in a cell. */
type ReadCell = (cell: XmlElement) => readonly Piece[];

/** More columns than a word processor allows. */
const MOST_COLUMNS = 100;
/** A row of more filled cells than a layout has columns is a row of a real table. */
const MOST_LAYOUT_COLUMNS = 3;

/** A table; or what stands in it, when it only lays out other tables or frames one cell. */
export function tablePieces(table: XmlElement, read: ReadCell): readonly Piece[] {
  const rows = rowsOf(table).map((row) => rawCellsOf(row, read));
  if (isLayout(rows)) return rows.flat().flatMap((cell) => cell.pieces);
  const grid = gridRows(withoutSlivers(table, rows));
  const nested = rows.flat().flatMap((cell) => cell.pieces.filter((piece) => !isText(piece)));
  return grid.some((row) => row.some((cell) => cell.text !== ''))
    ? [{ kind: 'grid', rows: grid }, ...nested]
    : nested;
}

function isText(piece: Piece): boolean {
  return piece.kind === 'paragraph';
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return unwrappedChildren(table).filter((child) => {
    const properties = childOf(child, 'trPr');
    const isGone = hasAny(properties, ['del']) || isOn(childOf(properties, 'hidden'));
    return child.name === 'tr' && !isGone;
  });
}

function isLayout(rows: readonly (readonly RawCell[])[]): boolean {
  const cells = rows.flat();
  if (cells.length === 1) return true;
  const isNesting = cells.some((cell) => !cell.pieces.every(isText));
  return isNesting && rows.every((row) => filledCount(row) <= MOST_LAYOUT_COLUMNS);
}

function filledCount(row: readonly RawCell[]): number {
  return row.filter((cell) => cell.pieces.length > 0).length;
}

function rawCellsOf(row: XmlElement, read: ReadCell): readonly RawCell[] {
  const cells: RawCell[] = [];
  let column = spanOf(childOf(childOf(row, 'trPr'), 'gridBefore'), 0);
  for (const cell of unwrappedChildren(row)) {
    if (cell.name !== 'tc') continue;
    const properties = childOf(cell, 'tcPr');
    const columnSpan = spanOf(childOf(properties, 'gridSpan'), 1);
    const pieces = read(cell);
    const before = cells.at(-1);
    if (before && mergeOf(properties, 'h') === 'continue') {
      cells[cells.length - 1] = { ...before, columnSpan: before.columnSpan + columnSpan };
    } else {
      cells.push({ pieces, column, columnSpan, down: mergeOf(properties, 'v') });
    }
    column += columnSpan;
  }
  return cells;
}

function spanOf(element: XmlElement | undefined, otherwise: number): number {
  const value = settingOf(element);
  if (value === null || !/^[1-9]\d{0,5}$/u.test(value)) return otherwise;
  return Math.min(Number(value), MOST_COLUMNS);
}

/** Word 2003 wrote the names in lower case. */
function mergeOf(properties: XmlElement | undefined, way: 'h' | 'v'): Merge {
  const merge = childOf(properties, `${way}Merge`) ?? childOf(properties, `${way}merge`);
  if (merge === undefined) return 'none';
  return settingOf(merge) === 'restart' ? 'begin' : 'continue';
}

function gridRows(rows: readonly (readonly RawCell[])[]): readonly (readonly SourceCell[])[] {
  let above: Growing = new Map();
  return rows.map((row) => {
    const cells = row.map((raw) => ({ raw, covering: coveringCell(raw, above) }));
    above = new Map();
    return cells.flatMap(({ raw, covering }) => {
      const cell = covering ?? newCell(raw);
      if (covering) covering.rowSpan++;
      if (raw.down !== 'none') above.set(raw.column, cell);
      return covering ? [] : [cell];
    });
  });
}

function coveringCell(raw: RawCell, above: Growing): GrowingCell | undefined {
  return raw.down === 'continue' ? above.get(raw.column) : undefined;
}

function newCell({ pieces, column, columnSpan }: RawCell): GrowingCell {
  return { text: textOf(pieces), column, columnSpan, rowSpan: 1 };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'paragraph' ? piece.text.replaceAll('\t', ' ') : ''))
    .filter((text) => text !== '')
    .join('\n');
}
