import { compiledTemplateOf } from '@/lib/report/compiled-template';
import { addressOf } from '@/lib/template/address';
import type { CellReading } from './cell-reading';
import { differenceOf, type Equation, equationsOf, type Numbers } from './equations';
import { type TableSource, textOf } from './table-source';
import type { Token } from './tokens';

/** Fewer broken columns may be an error of the report. */
const FEWEST_BROKEN = 3;

/** Whether most of the columns with figures do not add up: then the rows are not in their places. */
export function areRowsMisplaced(source: TableSource, cells: readonly CellReading[]): boolean {
  const numbers = numbersOf(source, cells);
  const own = equationsOf(source.template).filter(
    ({ isDown, left, right }) => isDown && [...left, ...right].some((cell) => numbers[cell] !== 0),
  );
  const columns = new Set<string>();
  const broken = new Set<string>();
  for (const equation of own) {
    const column = columnOf(source, equation.left[0] ?? -1);
    const state = stateOf(equation, numbers);
    if (state !== 'unknown') columns.add(column);
    if (state === 'broken') broken.add(column);
  }
  return broken.size >= FEWEST_BROKEN && broken.size * 3 >= columns.size * 2;
}

/** Where a part is lacking, the others must not be more than the total already. */
function stateOf({ left, right }: Equation, numbers: Numbers): 'holds' | 'broken' | 'unknown' {
  const [a, b] = [left, right].map((cells) => ({
    sum: cells.reduce((sum, cell) => sum + (numbers[cell] ?? 0), 0),
    isWhole: cells.every((cell) => numbers[cell] !== undefined),
  }));
  if (a === undefined || b === undefined) return 'unknown';
  if (a.isWhole && b.isWhole) return a.sum === b.sum ? 'holds' : 'broken';
  const isOver = (a.isWhole && b.sum > a.sum) || (b.isWhole && a.sum > b.sum);
  return isOver ? 'broken' : 'unknown';
}

function columnOf({ template }: TableSource, cell: number): string {
  const address = compiledTemplateOf(template).cells[cell]?.address ?? '';
  return address.slice(address.lastIndexOf('/') + 1);
}

/** How many sums of the form the readings break. */
export function countBroken(source: TableSource, cells: readonly CellReading[]): number {
  const numbers = numbersOf(source, cells);
  return equationsOf(source.template).filter((one) => (differenceOf(one, numbers) ?? 0) !== 0)
    .length;
}

/** Whether the sums within a row hold; `null` when it has none. */
export function isRowRight(
  source: TableSource,
  row: string,
  figures: ReadonlyMap<string, Token>,
): boolean | null {
  const cells = [...figures].map(([column, token]) => ({
    address: addressOf(source.table.id, row, column),
    text: textOf(token, source.lines),
  }));
  const numbers = numbersOf(source, cells);
  const differences = equationsOf(source.template).flatMap(
    (equation) => differenceOf(equation, numbers) ?? [],
  );
  return differences.length === 0 ? null : differences.every((difference) => difference === 0);
}

/** The plain numbers among the readings, by the index of the cell. */
export function numbersOf(
  { template }: TableSource,
  cells: readonly Pick<CellReading, 'address' | 'text'>[],
): Numbers {
  const { indexOf } = compiledTemplateOf(template);
  const numbers: (number | undefined)[] = [];
  for (const { address, text } of cells) {
    const plain = text.normalize('NFKC').replace(/,/gu, '');
    const index = indexOf.get(address);
    if (index !== undefined && /^\d+$/u.test(plain)) numbers[index] = Number(plain);
  }
  return numbers;
}
