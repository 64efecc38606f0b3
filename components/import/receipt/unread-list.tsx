'use client';

import type { CellState } from '@/lib/import/receipt';
import { countStates } from '@/lib/import/receipt-text';
import { rowsInState } from '@/lib/import/unread-rows';
import type { ReceiptSession } from './receipt-session';

const TITLES = [
  ['missing', '缺：原文没有，或者没有认出来'],
  ['blank', '空白：原文空着'],
] as const satisfies readonly (readonly [CellState, string])[];

/** The rows in which something was not read; each leads to its first cell. */
export function UnreadList({ session }: { readonly session: ReceiptSession }) {
  const { template, receipt } = session.open.imported;
  const counts = countStates(receipt);
  return TITLES.filter(([state]) => counts[state] > 0).map(([state, title]) => (
    <div key={state} className="mb-4">
      <h2 className="font-semibold text-soft">
        {title}（{counts[state]}）
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {rowsInState(template, receipt.cells, state).map(({ at, label, count }) => (
          <li key={at}>
            <button
              type="button"
              aria-pressed={session.at === at}
              onClick={() => session.go(at)}
              className="flex w-full justify-between gap-3 rounded px-1 py-1 text-left hover:bg-wash aria-pressed:bg-wash"
            >
              <span className="min-w-0 wrap-anywhere">{label}</span>
              <span className="whitespace-nowrap text-soft">{count}格</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** `缺21格、空白3格`; `''` when all was read. */
export function unreadText({ open }: ReceiptSession): string {
  const counts = countStates(open.imported.receipt);
  const names = { missing: '缺', blank: '空白' } as const;
  return TITLES.filter(([state]) => counts[state] > 0)
    .map(([state]) => `${names[state]}${counts[state]}格`)
    .join('、');
}
