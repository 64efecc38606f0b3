'use client';

import { type KeyboardEvent, memo } from 'react';

import { formatCell } from '@/lib/cells/registry';
import { namesOf } from '@/lib/findings/names';
import type { CellReceipt, CellState } from '@/lib/import/receipt';
import { countStates, stateNames } from '@/lib/import/receipt-text';
import type { Template } from '@/lib/template/template';
import { cellsOfTable, type TemplateCell, tableSectionsOf } from '@/lib/template/walk';
import { type BandTable, bandTablesOf } from './band-tables';
import { moveByArrow } from './move-by-arrow';
import type { ReceiptSession } from './receipt-session';

const MARKS: Readonly<Record<CellState, readonly [string, string]>> = {
  read: ['', ''],
  'assumed-zero': ['°', 'text-notice'],
  blank: ['空', 'text-faint'],
  doubtful: ['？', 'border-2 border-dashed border-warning bg-warning-wash font-semibold'],
  missing: ['缺', 'bg-canvas text-faint'],
};

const EXPLAINED: readonly CellState[] = ['assumed-zero', 'blank', 'doubtful', 'missing'];

/** Every cell of the form with its state. */
export function CellTables({ session }: { readonly session: ReceiptSession }) {
  const { template, receipt } = session.open.imported;
  const counts = countStates(receipt);
  const byAddress = new Map(receipt.cells.map((cell) => [cell.address, cell]));
  const { answers } = session.open;
  return (
    <>
      <h2 className="mt-6 font-semibold">全部数据</h2>
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
        {EXPLAINED.filter((state) => counts[state] > 0).map((state) => (
          <span key={state}>
            <span className={`mr-1 inline-block min-w-5 text-center ${MARKS[state][1]}`}>
              {MARKS[state][0]}
            </span>
            {stateNames[state]}
          </span>
        ))}
        {Object.keys(answers.cells).length > 0 ? <span>✓ 已由您确认</span> : null}
      </p>
      {tableSectionsOf(template).map(({ heading, table }) => (
        <div key={table.id} className="mt-3">
          <h3 className="text-sm font-medium">{heading}</h3>
          {bandTablesOf(table, cellsOfTable(table)).map((band) => (
            <BandTableView
              key={band.id}
              band={band}
              template={template}
              receiptOf={(address) => byAddress.get(address)}
              session={session}
            />
          ))}
        </div>
      ))}
    </>
  );
}

interface BandTableProps {
  readonly band: BandTable;
  readonly template: Template;
  readonly receiptOf: (address: string) => CellReceipt | undefined;
  readonly session: ReceiptSession;
}

function BandTableView({ band, template, receiptOf, session }: BandTableProps) {
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (moveByArrow(event.nativeEvent)) event.preventDefault();
  };
  return (
    <table
      onKeyDown={keyDown}
      aria-label={band.name}
      className="mt-1 w-full border-collapse text-sm"
    >
      <thead>
        <tr>
          <td className="w-2/5 border border-line" />
          {band.columns.map((label) => (
            <th key={label} scope="col" className="border border-line px-1 py-0.5 font-normal">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {band.rows.map((row) => (
          <tr key={row.id}>
            <th
              scope="row"
              className="border border-line px-1.5 py-0.5 text-left font-normal text-soft"
            >
              {row.label}
            </th>
            {row.cells.map((cell, index) => (
              <ReceiptCell
                key={cell.address}
                cell={cell}
                template={template}
                receipt={receiptOf(cell.address)}
                isCurrent={session.at === cell.address}
                isEntry={row === band.rows[0] && index === 0}
                isAnswered={session.open.answers.cells[cell.address] !== undefined}
                onGo={session.go}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ReceiptCellProps {
  readonly cell: TemplateCell;
  readonly template: Template;
  readonly receipt: CellReceipt | undefined;
  readonly isCurrent: boolean;
  /** Where the Tab key comes into the table; from there the arrow keys move. */
  readonly isEntry: boolean;
  readonly isAnswered: boolean;
  readonly onGo: (at: string) => void;
}

const ReceiptCell = memo(function Cell(props: ReceiptCellProps) {
  const { cell, template, receipt, isCurrent, isEntry, isAnswered, onGo } = props;
  if (receipt === undefined) return <td className="border border-line" />;
  const shown = formatCell(cell.definition, receipt.value, template.notApplicable);
  const [mark, look] = MARKS[receipt.state];
  const state = isAnswered ? '已由您确认' : stateNames[receipt.state];
  return (
    <td className="border border-line p-0">
      <button
        type="button"
        data-receipt-cell
        tabIndex={isCurrent || isEntry ? 0 : -1}
        ref={isCurrent ? showBesideOriginal : null}
        aria-pressed={isCurrent}
        aria-label={`${namesOf(template).cell(cell.address)}：${shown}，${state}`}
        onClick={() => onGo(cell.address)}
        className={`min-h-6 w-full min-w-8 px-0.5 hover:bg-wash aria-pressed:outline-2 aria-pressed:-outline-offset-2 aria-pressed:outline-accent ${look}`}
      >
        {shown}
        {mark}
        {isAnswered ? <span className="text-good">✓</span> : null}
      </button>
    </td>
  );
});

/** Where the table scrolls by itself; on small screens the question stays in sight instead. */
function showBesideOriginal(button: HTMLButtonElement | null): void {
  if (!matchMedia('(min-width: 64rem)').matches) return;
  button?.scrollIntoView({ block: 'nearest' });
}
