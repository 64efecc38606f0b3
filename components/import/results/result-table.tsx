'use client';

import { memo } from 'react';

import { ScrollRegion } from '@/components/ui/scroll-region';
import type { FileSummary } from '@/lib/checkup/file-summary';
import { refusalText } from '@/lib/import/refusal-text';
import type { Entry, EntryState } from '../import-entry';
import type { ResultsView, SortKey } from './result-rows';

const COLUMNS: readonly (readonly [SortKey, string, string])[] = [
  ['name', '文件', ''],
  ['agency', '机关', 'w-[24%]'],
  ['year', '年度', 'w-24'],
  ['edition', '格式', 'w-24'],
  ['error', '必须改', 'w-24'],
  ['warning', '说明后可报', 'w-32'],
  ['notice', '提示', 'w-20'],
  ['doubtful', '待确认', 'w-24'],
  ['missing', '缺格', 'w-20'],
];

interface ResultTableProps {
  readonly rows: readonly Entry[];
  readonly view: ResultsView;
  readonly onView: (view: ResultsView) => void;
  readonly onShow: (id: number) => void;
  readonly last: number | null;
}

export function ResultTable({ rows, view, onView, onShow, last }: ResultTableProps) {
  return (
    <ScrollRegion label="每份文件一行" className="card relative mt-3 overflow-x-auto">
      <table className="w-full border-collapse max-md:block md:min-w-[64rem] md:table-fixed">
        <thead className="max-md:hidden">
          <tr className="border-b border-edge bg-canvas text-left">
            {COLUMNS.map(([key, label, width]) => (
              <SortHeader key={key} column={key} {...{ label, width, view, onView }} />
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((entry) => (
            <ResultRow key={entry.id} entry={entry} onShow={onShow} isLast={entry.id === last} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface SortHeaderProps {
  readonly column: SortKey;
  readonly label: string;
  readonly width: string;
  readonly view: ResultsView;
  readonly onView: (view: ResultsView) => void;
}

/** Names and years from the start, counts with the most first. */
function firstDirectionOf(column: SortKey): ResultsView['direction'] {
  return NAMES.has(column) ? 'ascending' : 'descending';
}

const NAMES: ReadonlySet<SortKey> = new Set(['name', 'agency', 'year', 'edition']);

const ARROWS = { ascending: '▲', descending: '▼' } as const;

function SortHeader({ column, label, width, view, onView }: SortHeaderProps) {
  const isSorted = view.sort === column;
  const sort = () => {
    const turned = view.direction === 'ascending' ? 'descending' : 'ascending';
    const direction = isSorted ? turned : firstDirectionOf(column);
    onView({ ...view, sort: column, direction, page: 0 });
  };
  return (
    <th
      scope="col"
      aria-sort={isSorted ? view.direction : 'none'}
      className={`px-1 py-1 font-medium whitespace-nowrap ${width}`}
    >
      <button type="button" onClick={sort} className="rounded px-2 py-1 hover:bg-wash">
        {label}
        <span aria-hidden="true" className="ml-1 text-xs text-accent">
          {isSorted ? ARROWS[view.direction] : ''}
        </span>
      </button>
    </th>
  );
}

interface ResultRowProps {
  readonly entry: Entry;
  readonly onShow: (id: number) => void;
  readonly isLast: boolean;
}

const ResultRow = memo(function Row({ entry, onShow, isLast }: ResultRowProps) {
  const { id, name, state } = entry;
  return (
    <tr
      className={`border-b border-line last:border-b-0 max-md:flex max-md:flex-wrap max-md:gap-x-4 max-md:px-3 max-md:py-2 ${isLast ? 'bg-wash' : ''}`}
    >
      <th
        scope="row"
        className="px-3 py-2 text-left font-normal wrap-anywhere max-md:w-full max-md:p-0"
      >
        {state.kind === 'read' ? (
          <button
            type="button"
            ref={isLast ? takeFocus : null}
            onClick={() => onShow(id)}
            className="rounded text-left text-accent hover:underline"
          >
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      {state.kind === 'read' ? <Summary summary={state.summary} /> : <Unread state={state} />}
    </tr>
  );
});

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Unread({ state }: { readonly state: Exclude<EntryState, { kind: 'read' }> }) {
  return (
    <td
      colSpan={COLUMNS.length - 1}
      className={`px-3 py-2 max-md:p-0 ${state.kind === 'refused' ? 'text-error' : 'text-soft'}`}
    >
      {unreadText(state)}
    </td>
  );
}

function unreadText(state: Exclude<EntryState, { kind: 'read' }>): string {
  switch (state.kind) {
    case 'waiting':
      return '等待读取';
    case 'reading':
      return '正在读取…';
    case 'stopped':
      return '还没有读';
    case 'refused':
      return refusalText(state.refusal);
  }
}

function Summary({ summary }: { readonly summary: FileSummary }) {
  const { agency, year, edition, counts, doubtful, missing } = summary;
  return (
    <>
      <td className="px-3 py-2 max-md:w-full max-md:p-0">
        {agency === '' ? '（没有读到）' : agency}
      </td>
      <td className="px-3 py-2 max-md:p-0">
        {year ?? '（没有读到）'}
        {year === null ? null : <SmallLabel text="年度" />}
      </td>
      <td className="px-3 py-2 whitespace-nowrap max-md:p-0">{edition}年版</td>
      <Count label="必须改" count={counts.error} color="font-semibold text-error" />
      <Count label="说明后可报" count={counts.warning} color="text-warning" />
      <Count label="提示" count={counts.notice} color="text-notice" />
      <Count label="待确认" count={doubtful} color="font-semibold text-warning" />
      <Count label="缺格" count={missing} color="" />
    </>
  );
}

/** Small screens show a file as a few lines, and name what each number counts. */
function SmallLabel({ text }: { readonly text: string }) {
  return <span className="md:hidden">{text}</span>;
}

interface CountProps {
  readonly label: string;
  readonly count: number;
  readonly color: string;
}

function Count({ label, count, color }: CountProps) {
  const look = count === 0 ? 'text-faint max-md:hidden' : color;
  return (
    <td className={`px-3 py-2 max-md:p-0 ${look}`}>
      <span className="mr-1 md:hidden">{label}</span>
      {count}
    </td>
  );
}
