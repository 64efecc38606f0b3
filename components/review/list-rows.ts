import type { ListedUnit, ReviewList } from '@/lib/sync/review-answers';
import { type Lateness, latenessOf } from './lateness';
import type { ListOrder, ListView, StateFilter } from './list-view';
import type { UnitState } from './state-names';

export interface ListRow {
  readonly unit: ListedUnit;
  readonly state: UnitState;
  readonly lateness: Lateness;
  /** The name of the unit above, `''` where it is not shown to this reader. */
  readonly parentName: string;
  /** Ids of the units above and of the unit itself. */
  readonly line: ReadonlySet<string>;
}

/** All units with what the list says of them, in the order of the tree. */
export function rowsOf({ units, season, today }: ReviewList): readonly ListRow[] {
  const deadline = { today, submitBy: season?.submitBy ?? null };
  const known = new Map<string, ListRow>();
  for (const unit of units) {
    const above = unit.parentId === null ? undefined : known.get(unit.parentId);
    known.set(unit.id, {
      unit,
      state: unit.report?.state ?? 'none',
      lateness: latenessOf(unit.report, deadline),
      parentName: above?.unit.name ?? '',
      line: new Set([...(above?.line ?? []), unit.id]),
    });
  }
  return [...known.values()];
}

export function shownRows(rows: readonly ListRow[], view: ListView): readonly ListRow[] {
  const found = withoutState(rows, view).filter((row) => hasState(row, view.state));
  return sorted(found, view.order);
}

/** How many rows each state would leave, the other filters being as they are. */
export function countsOf(
  rows: readonly ListRow[],
  view: ListView,
): (filter: StateFilter) => number {
  const found = withoutState(rows, view);
  return (filter) => found.filter((row) => hasState(row, filter)).length;
}

function withoutState(rows: readonly ListRow[], view: ListView): readonly ListRow[] {
  const text = keyOf(view.text);
  return rows.filter(
    ({ unit, line }) =>
      keyOf(unit.name).includes(text) &&
      (view.parent === '' || line.has(view.parent)) &&
      (view.level === null || unit.level === view.level),
  );
}

/** Half and full width, blanks and capitals make no difference. */
function keyOf(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

function hasState({ state, lateness }: ListRow, filter: StateFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'overdue' ? lateness.kind === 'overdue' : state === filter;
}

type Compare = (a: ListRow, b: ListRow) => number;

/** Rows that compare equal stay in the order of the tree. */
const COMPARE: Readonly<Record<ListOrder, Compare>> = {
  next: (a, b) => turnOf(a) - turnOf(b) || (turnOf(a) === 0 ? earlier(a, b) : 0),
  tree: () => 0,
  late: (a, b) => delayOf(b) - delayOf(a),
  submitted: (a, b) => earlier(b, a),
  findings: (a, b) => weightOf(b) - weightOf(a),
};

function sorted(rows: readonly ListRow[], order: ListOrder): readonly ListRow[] {
  return [...rows].sort(COMPARE[order]);
}

/** What waits for the reviewer comes first, then what waits for the units. */
function turnOf({ state }: ListRow): number {
  return state === 'submitted' ? 0 : 1;
}

function earlier(a: ListRow, b: ListRow): number {
  return (a.unit.report?.submittedAt ?? 0) - (b.unit.report?.submittedAt ?? 0);
}

function delayOf({ lateness: { kind, days } }: ListRow): number {
  switch (kind) {
    case 'overdue':
      return 100_000 + days;
    case 'late':
      return 50_000 + days;
    case 'left':
      return 40_000 - days;
    default:
      return 0;
  }
}

const WEIGHT_OF_ERROR = 1000;

function weightOf({ unit: { report } }: ListRow): number {
  return report === null ? -1 : report.errors * WEIGHT_OF_ERROR + report.warnings;
}

/** Where one can go on reading: a unit that has handed something in. */
export function isReadable({ unit: { report } }: ListRow): boolean {
  return report !== null && report.copies > 0;
}
