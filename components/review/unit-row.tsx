import Link from 'next/link';

import type { ListedReport } from '@/lib/sync/review-answers';
import { type Lateness, latenessText } from './lateness';
import type { ListRow } from './list-rows';
import { StateChip } from './state-chip';
import { timeText } from './time-text';

interface UnitRowProps {
  readonly row: ListRow;
  readonly isTree: boolean;
  readonly search: string;
  readonly place: RowPlace;
  /** Whether Tab comes to this row. */
  readonly isReached: boolean;
}

interface RowPlace {
  readonly index: number;
  readonly count: number;
  /** In pixels. */
  readonly height: number;
}

export function UnitRow({ row, isTree, search, place, isReached }: UnitRowProps) {
  const { unit, state, lateness } = row;
  const { report } = unit;
  return (
    <li
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      style={{ height: place.height }}
      className="unit-row relative border-b border-line last:border-b-0 hover:bg-wash has-focus-visible:bg-wash"
    >
      <UnitName {...{ row, isTree, search, place, isReached }} />
      <span>
        <StateChip state={state} />
      </span>
      <LatenessText lateness={lateness} />
      <span className="text-sm text-soft">
        {report === null || report.submittedAt === null ? '' : timeText(report.submittedAt)}
      </span>
      <FindingCounts report={report} />
      <span className="text-sm">
        {report === null || report.openComments === 0 ? '' : `${report.openComments}条批注`}
      </span>
    </li>
  );
}

function UnitName({ row, isTree, search, place, isReached }: UnitRowProps) {
  const { unit, parentName } = row;
  const indent = isTree ? `${Math.min(unit.level, 6) * 1.25}rem` : '0';
  const shared = {
    'data-row': place.index,
    tabIndex: isReached ? 0 : -1,
    title: unit.name,
    className: 'truncate rounded',
  };
  return (
    <span className="flex min-w-0 items-baseline gap-2" style={{ paddingLeft: indent }}>
      {unit.report === null ? (
        <span {...shared}>{unit.name}</span>
      ) : (
        <Link
          {...shared}
          prefetch={false}
          href={`/review/${unit.report.id}${search}`}
          className="truncate rounded font-medium after:absolute after:inset-0 hover:text-accent"
        >
          {unit.name}
        </Link>
      )}
      {isTree || parentName === '' ? null : (
        <span className="truncate text-sm text-faint max-lg:hidden">{parentName}</span>
      )}
    </span>
  );
}

const LATENESS_COLORS: Readonly<Record<Lateness['kind'], string>> = {
  none: '',
  left: 'text-soft',
  overdue: 'font-medium text-error',
  inTime: 'text-good',
  late: 'text-warning',
};

function LatenessText({ lateness }: { readonly lateness: Lateness }) {
  return (
    <span className={`text-sm ${LATENESS_COLORS[lateness.kind]}`}>{latenessText(lateness)}</span>
  );
}

function FindingCounts({ report }: { readonly report: ListedReport | null }) {
  if (report === null) return <span />;
  const { errors, warnings } = report;
  if (errors === 0 && warnings === 0) {
    return <span className="text-sm text-good">没有问题</span>;
  }
  return (
    <span className="flex flex-wrap gap-x-3 text-sm">
      {errors === 0 ? null : <span className="font-medium text-error">必须改 {errors}</span>}
      {warnings === 0 ? null : <span className="text-warning">说明后可报 {warnings}</span>}
    </span>
  );
}
