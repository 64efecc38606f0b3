import { REPORT_STATES } from '@/lib/sync/report-state';
import type { UnitState } from './state-names';

export type StateFilter = UnitState | 'all' | 'overdue';

export const STATE_FILTERS: readonly StateFilter[] = ['all', 'none', ...REPORT_STATES, 'overdue'];

export const LIST_ORDERS = ['next', 'tree', 'late', 'submitted', 'findings'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** What the list shows; it stands in the address, so that it can be kept and passed on. */
export interface ListView {
  /** `null` for the year that the server chooses. */
  readonly year: number | null;
  readonly state: StateFilter;
  readonly text: string;
  /** The unit whose subtree is shown, `''` for all. */
  readonly parent: string;
  readonly level: number | null;
  readonly order: ListOrder;
}

export function viewIn(search: string): ListView {
  const params = new URLSearchParams(search);
  const textOf = (name: string) => params.get(name) ?? '';
  return {
    year: wholeNumber(textOf('year')),
    state: STATE_FILTERS.find((known) => known === textOf('state')) ?? 'all',
    text: textOf('text'),
    parent: textOf('parent'),
    level: wholeNumber(textOf('level')),
    order: LIST_ORDERS.find((known) => known === textOf('order')) ?? 'next',
  };
}

/** With its question mark; `''` when nothing was chosen. */
export function searchOf(view: ListView): string {
  const params = new URLSearchParams();
  if (view.year !== null) params.set('year', String(view.year));
  if (view.state !== 'all') params.set('state', view.state);
  if (view.text !== '') params.set('text', view.text);
  if (view.parent !== '') params.set('parent', view.parent);
  if (view.level !== null) params.set('level', String(view.level));
  if (view.order !== 'next') params.set('order', view.order);
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/u.test(text) ? Number(text) : null;
}
