import { memo } from 'react';

import type { Editor } from '@/components/form/editor';
import { BalanceFoot } from './balance-foot';
import grid from './grid.module.css';
import { HeadRows, RowHeads } from './grid-head';
import type { GridCell, GridLayout, GridLine } from './grid-layout';
import styles from './table.module.css';
import { TotalCell } from './total-cell';
import { TypedCell } from './typed-cell';

interface GridBodyProps {
  readonly editor: Editor;
  readonly layout: GridLayout;
  readonly onDraw: ((address: string) => void) | undefined;
}

/** Drawn once; afterwards only the cells draw themselves. */
export const GridBody = memo(Body);

function Body({ editor, layout, onDraw }: GridBodyProps) {
  const { table, bands, labelColumns, valueColumns } = layout;
  const [first] = bands;
  const hasOneHead = bands.length === 1 && first !== undefined;
  return (
    <table className={styles.table}>
      <caption className={grid.unseen}>{table.caption}</caption>
      <Columns labelColumns={labelColumns} valueColumns={valueColumns} />
      {hasOneHead && (
        <thead>
          <HeadRows rows={first.head} />
        </thead>
      )}
      {bands.map((band) => (
        <tbody key={band.key}>
          {!hasOneHead && <HeadRows rows={band.head} />}
          {band.lines.map((line) => (
            <tr key={line.index} data-line={line.index}>
              <RowHeads heads={line.heads} />
              <LineCells editor={editor} line={line} onDraw={onDraw} />
            </tr>
          ))}
        </tbody>
      ))}
      <BalanceFoot editor={editor} layout={layout} />
    </table>
  );
}

interface ColumnsProps {
  readonly labelColumns: number;
  readonly valueColumns: number;
}

function Columns({ labelColumns, valueColumns }: ColumnsProps) {
  return (
    <colgroup>
      {numbersTo(labelColumns).map((depth) => (
        <col key={`label-${depth}`} data-label={labelColumns - depth} />
      ))}
      {numbersTo(valueColumns).map((column) => (
        <col key={`value-${column}`} data-value="" />
      ))}
    </colgroup>
  );
}

function numbersTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_item, number) => number);
}

interface LineCellsProps {
  readonly editor: Editor;
  readonly line: GridLine;
  readonly onDraw: ((address: string) => void) | undefined;
}

function LineCells({ editor, line, onDraw }: LineCellsProps) {
  return line.cells.map((cell: GridCell) =>
    cell.isTotal ? (
      <TotalCell key={cell.address} editor={editor} cell={cell} onDraw={onDraw} />
    ) : (
      <TypedCell key={cell.address} editor={editor} cell={cell} onDraw={onDraw} />
    ),
  );
}
