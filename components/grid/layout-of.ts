import { addressOf } from '@/lib/template/address';
import { computedCellsOf } from '@/lib/template/relation-terms';
import type { Band, Table, Template } from '@/lib/template/template';
import { columnLeavesOf, rowLeavesOf } from '@/lib/template/walk';
import { gridHead, lineHead } from './grid-heads';
import type { BandFrame, GridLayout, GridLine, HeadCell, Place } from './grid-layout';

export function layoutOf(template: Template, table: Table): GridLayout {
  const computed = computedCellsOf(template);
  const labelColumns = Math.max(...table.bands.map(labelDepthOf));
  const valueColumns = table.bands.map(leafCountOf).reduce(leastCommonMultiple, 1);
  const frames = table.bands.map((band) => ({ band, labelColumns, valueColumns }));
  let index = 0;
  const bands = frames.map((frame, number) => {
    const lines = linesOf(frame, table.id, computed).map((line) => ({ ...line, index: index++ }));
    const head = frame.band.layout === 'line' ? lineHead(frame.band) : gridHead(frame);
    return { key: `${table.id}-${number}`, head, lines };
  });
  const lines = bands.flatMap((band) => band.lines);
  return { table, labelColumns, valueColumns, bands, lines, places: placesOf(lines) };
}

/** A band in one line has no row headers at its side. */
function labelDepthOf(band: Band): number {
  if (band.layout === 'line') return 0;
  return Math.max(...rowLeavesOf(band.rows).map(({ path }) => path.length));
}

function leafCountOf(band: Band): number {
  const columns = columnLeavesOf(band.columns).length;
  return band.layout === 'line' ? columns * rowLeavesOf(band.rows).length : columns;
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}

type UnnumberedLine = Omit<GridLine, 'index'>;

function linesOf(
  frame: BandFrame,
  table: string,
  computed: ReadonlySet<string>,
): readonly UnnumberedLine[] {
  const { band } = frame;
  const span = frame.valueColumns / leafCountOf(band);
  const rows = rowLeavesOf(band.rows).map(({ leaf }) => ({
    id: leaf.id,
    cells: columnLeavesOf(band.columns).map((column) => ({
      address: addressOf(table, leaf.id, column.leaf.id),
      definition: column.leaf.cell,
      isTotal: computed.has(addressOf(table, leaf.id, column.leaf.id)),
      hint: [leaf.hint, column.leaf.hint].filter((hint) => hint !== null).join(''),
    })),
  }));
  const place = <C>(cells: readonly C[]) =>
    cells.map((cell, number) => ({ ...cell, start: number * span, span }));
  if (band.layout === 'line') {
    return [{ band, heads: [], cells: place(rows.flatMap(({ cells }) => cells)) }];
  }
  const heads = rowHeadsOf(frame);
  return rows.map((row, number) => ({
    band,
    heads: heads[number] ?? [],
    cells: place(row.cells),
  }));
}

/** For each line the row headers that begin in it. */
function rowHeadsOf({ band, labelColumns }: BandFrame): readonly (readonly HeadCell[])[] {
  const leaves = rowLeavesOf(band.rows);
  return leaves.map(({ path }, line) =>
    path.flatMap((header, depth) => {
      if (leaves[line - 1]?.path[depth] === header) return [];
      const isLeaf = header.kind === 'leaf';
      return [
        {
          key: header.id,
          kind: 'row' as const,
          label: header.label,
          hint: header.hint,
          rowSpan: leaves.filter((leaf) => leaf.path[depth] === header).length,
          colSpan: isLeaf ? labelColumns - depth : 1,
          start: depth,
          isLeaf,
        },
      ];
    }),
  );
}

function placesOf(lines: readonly GridLine[]): ReadonlyMap<string, Place> {
  return new Map(
    lines.flatMap((line) =>
      line.cells.map(({ address }, cell) => [address, { line: line.index, cell }] as const),
    ),
  );
}
