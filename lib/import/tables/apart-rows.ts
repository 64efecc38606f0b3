import { addressOf } from '@/lib/template/address';
import type { CellReading, OpenLine } from './cell-reading';
import { columnsInUse } from './columns-in-use';
import { differenceOf, equationsOf } from './equations';
import { numbersOf } from './row-evidence';
import type { RowUnit } from './row-units';
import { formRowsOf } from './table-form';
import { isFigure, placeOf, type TableSource, textOf } from './table-source';
import type { Token } from './tokens';

export interface ApartReading {
  readonly cells: readonly CellReading[];
  readonly open: readonly OpenLine[];
}

/** A table has at least so many rows whose figures may stand apart. */
const LEAST_ROWS = 5;

/**
 * Reads a table that prints all labels first and all figures after them, row by row or column by
 * column: only where every sum holds in one of these orders and in no other. `null` for other tables.
 */
export function readApart(source: TableSource, units: readonly RowUnit[]): ApartReading | null {
  const labelled = units.filter(({ likely }) => likely.length > 0);
  const figures = source.tokens.filter(isFigure);
  const last = labelled.at(-1);
  const [band, ...bands] = source.table.bands;
  if (last === undefined || band === undefined || bands.length > 0) return null;
  const columns = columnsInUse(
    band,
    { ...source, table: source.table.id, band: 0, heads: last.heads },
    0,
  );
  const isApart = units.every((unit, at) => isInOrder(unit, at, units.indexOf(last)));
  if (!isApart || labelled.length < LEAST_ROWS || figures.length < 2 * columns.length) return null;
  const rows = formRowsOf(source.table).map(({ id }) => id);
  const isWhole =
    labelled.length === rows.length &&
    labelled.every(({ likely }, at) => likely[0]?.meaning.id === rows[at]);
  const orders = isWhole ? ordersOf(figures, { rows, columns }) : [];
  const right = distinct(orders).filter((order) => addsUp(source, order));
  const [only] = right;
  if (right.length === 1 && only !== undefined) return { cells: cellsOf(source, only), open: [] };
  const found = labelled.map(({ likely }) => likely[0]?.meaning.id ?? '');
  const open = found.map((row, at) => openLineOf(source, figures, { row, at, columns }));
  const isEven = figures.length === found.length * columns.length;
  return { cells: [], open: isEven ? open : open.map((line) => ({ ...line, text: '' })) };
}

/** Labels without figures up to the last one, and figures without labels after it. */
function isInOrder({ slots, label, isGroup }: RowUnit, at: number, last: number): boolean {
  if (at < last) return !slots.some(isFigure);
  return at === last || (label === '' && !isGroup);
}

/** Figures by address. */
type Order = ReadonlyMap<string, Token>;

interface Shape {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The orders that the lines allow: row by row, column by column, or both. */
function ordersOf(figures: readonly Token[], { rows, columns }: Shape): readonly Order[] {
  if (figures.length !== rows.length * columns.length) return [];
  const byLine = new Map<number, number>();
  for (const { line } of figures) byLine.set(line, (byLine.get(line) ?? 0) + 1);
  const counts = new Set(byLine.values());
  const [count] = counts;
  const isLone = count === 1;
  if (counts.size !== 1) return [];
  const orders: Order[] = [];
  const order = (placeAt: (row: number, column: number) => number) =>
    new Map(
      rows.flatMap((row, y) =>
        columns.flatMap((column, x) => {
          const token = figures[placeAt(y, x)];
          return token === undefined ? [] : [[`${row}/${column}`, token] as const];
        }),
      ),
    );
  if (isLone || count === columns.length) orders.push(order((y, x) => y * columns.length + x));
  if (isLone || count === rows.length) orders.push(order((y, x) => x * rows.length + y));
  return orders;
}

function distinct(orders: readonly Order[]): readonly Order[] {
  const texts = orders.map((order) => [...order.values()].map(({ text }) => text).join(' '));
  return orders.filter((_order, at) => texts.indexOf(texts[at] ?? '') === at);
}

function addsUp(source: TableSource, order: Order): boolean {
  const numbers = numbersOf(source, cellsOf(source, order));
  const own = equationsOf(source.template).map((equation) => ({
    isDown: equation.isDown,
    difference: differenceOf(equation, numbers),
  }));
  const isRight = own.every(({ difference }) => (difference ?? 0) === 0);
  return isRight && own.some(({ isDown, difference }) => isDown && difference === 0);
}

function cellsOf({ table, lines }: TableSource, order: Order): readonly CellReading[] {
  return [...order].map(([path, token]) => ({
    address: `${table.id}/${path}`,
    text: textOf(token, lines),
    place: placeOf(token.line, lines),
    unit: '',
  }));
}

interface OpenRow {
  readonly row: string;
  readonly at: number;
  readonly columns: readonly string[];
}

function openLineOf(
  { table, lines }: TableSource,
  figures: readonly Token[],
  { row, at, columns }: OpenRow,
): OpenLine {
  const own = figures.slice(at * columns.length, (at + 1) * columns.length);
  return {
    addresses: columns.map((column) => addressOf(table.id, row, column)),
    text: own.map((token) => textOf(token, lines)).join(' '),
    place: placeOf((own[0] ?? figures[0])?.line ?? -1, lines),
    reason: 'unsure-row',
    isSure: false,
    choices: [],
    joined: [],
  };
}
