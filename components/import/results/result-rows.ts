import type { Entry } from '../import-entry';

export type ResultFilter =
  | 'all'
  | 'error'
  | 'warning'
  | 'doubtful'
  | 'missing'
  | 'refused'
  | 'clean';

export type SortKey =
  | 'name'
  | 'agency'
  | 'year'
  | 'edition'
  | 'error'
  | 'warning'
  | 'notice'
  | 'doubtful'
  | 'missing';

/** How the list of files is looked at. */
export interface ResultsView {
  readonly filter: ResultFilter;
  readonly text: string;
  readonly sort: SortKey | null;
  readonly direction: 'ascending' | 'descending';
  /** From 0. */
  readonly page: number;
}

export const FIRST_VIEW: ResultsView = {
  filter: 'all',
  text: '',
  sort: null,
  direction: 'ascending',
  page: 0,
};

export const ROWS_ON_PAGE = 50;

const filters: Readonly<Record<ResultFilter, (entry: Entry) => boolean>> = {
  all: () => true,
  error: ({ state }) => state.kind === 'read' && state.summary.counts.error > 0,
  warning: ({ state }) => state.kind === 'read' && state.summary.counts.warning > 0,
  doubtful: ({ state }) => state.kind === 'read' && state.summary.doubtful > 0,
  missing: ({ state }) => state.kind === 'read' && state.summary.missing > 0,
  refused: ({ state }) => state.kind === 'refused',
  clean: ({ state }) =>
    state.kind === 'read' && state.summary.issues.length === 0 && state.summary.doubtful === 0,
};

export function countFiltered(entries: readonly Entry[], filter: ResultFilter): number {
  return entries.filter(filters[filter]).length;
}

/** The rows of all pages, as the view asks for them. */
export function rowsOf(entries: readonly Entry[], view: ResultsView): readonly Entry[] {
  const wanted = view.text.trim().toLowerCase();
  const rows = entries
    .filter(filters[view.filter])
    .filter((entry) => wanted === '' || searchedText(entry).includes(wanted));
  const { sort } = view;
  if (sort === null) return rows;
  const sorted = rows.filter((entry) => sortValue(entry, sort) !== null);
  const others = rows.filter((entry) => sortValue(entry, sort) === null);
  const sign = view.direction === 'ascending' ? 1 : -1;
  sorted.sort((a, b) => sign * compare(sortValue(a, sort), sortValue(b, sort)));
  return [...sorted, ...others];
}

/** The files read before and after one, as the list is looked at. */
export function neighboursOf(
  { entries, view }: { readonly entries: readonly Entry[]; readonly view: ResultsView },
  id: number,
): { readonly before: number | null; readonly after: number | null } {
  const rows = rowsOf(entries, view).filter(
    (entry) => entry.id === id || entry.state.kind === 'read',
  );
  const at = rows.findIndex((entry) => entry.id === id);
  if (at < 0) return { before: null, after: rows[0]?.id ?? null };
  return { before: rows[at - 1]?.id ?? null, after: rows[at + 1]?.id ?? null };
}

function searchedText({ name, state }: Entry): string {
  const said =
    state.kind === 'read' ? [state.summary.agency, String(state.summary.year ?? '')] : [];
  return [name, ...said].join('\n').toLowerCase();
}

/** `null` for a file without the value: it stands after all that have one. */
function sortValue({ name, state }: Entry, key: SortKey): string | number | null {
  if (state.kind !== 'read') return key === 'name' ? name : null;
  const { summary } = state;
  switch (key) {
    case 'name':
      return name;
    case 'agency':
    case 'year':
    case 'edition':
    case 'doubtful':
    case 'missing':
      return summary[key];
    case 'error':
    case 'warning':
    case 'notice':
      return summary.counts[key];
  }
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}
