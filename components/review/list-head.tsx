import Link from 'next/link';

import { BulkDownload } from '@/components/bulk/bulk-download';
import { lookOf } from '@/components/ui/button';
import type { ReviewList } from '@/lib/sync/review-answers';
import { isReadable, type ListRow } from './list-rows';
import { type ListView, searchOf } from './list-view';

interface ListHeadProps {
  readonly list: ReviewList;
  readonly rows: readonly ListRow[];
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
  readonly mayReview: boolean;
}

export function ListHead({ list, rows, view, onView, mayReview }: ListHeadProps) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-2xl font-semibold">审核</h1>
        <select
          aria-label="报告年度"
          className="field w-auto"
          value={list.year}
          onChange={(event) => onView({ ...view, year: Number(event.target.value) })}
        >
          {[...new Set([...list.years, list.year])].map((year) => (
            <option key={year} value={year}>
              {year}年度
            </option>
          ))}
        </select>
        <p className="text-soft">{seasonText(list)}</p>
        <div className="ml-auto flex max-w-full min-w-0 flex-wrap gap-2">
          <BulkDownload year={list.year} unitId={view.parent === '' ? null : view.parent} />
          {mayReview ? <NextLink rows={rows} view={view} /> : null}
        </div>
      </div>
      <Notes list={list} />
    </>
  );
}

function seasonText({ season }: ReviewList): string {
  if (season === null || season.submitBy === null) return '';
  const publish = season.publishBy === null ? '' : `，${dateText(season.publishBy)}前公开`;
  return `${dateText(season.submitBy)}前报送${publish}`;
}

function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

interface NextLinkProps {
  readonly rows: readonly ListRow[];
  readonly view: ListView;
}

/** The first unit of the list that waits for the reviewer. */
function NextLink({ rows, view }: NextLinkProps) {
  const next = rows.find((row) => row.state === 'submitted' && isReadable(row));
  const id = next?.unit.report?.id;
  if (next === undefined || id === undefined) return null;
  return (
    <Link
      href={`/review/${id}${searchOf(view)}`}
      className={`${lookOf('primary')} max-w-full min-w-0`}
    >
      <span className="truncate">审核下一份：{next.unit.name}</span>
    </Link>
  );
}

function Notes({ list }: { readonly list: ReviewList }) {
  const notes = notesOf(list);
  return notes.length === 0 ? null : (
    <ul className="mt-3 space-y-1">
      {notes.map((note) => (
        <li key={note} className="rounded border-l-4 border-notice bg-notice-wash px-3 py-1.5">
          {note}
        </li>
      ))}
    </ul>
  );
}

function notesOf({ year, season, units }: ReviewList): readonly string[] {
  if (units.length === 0) return [];
  const hasDeadline = season !== null && season.submitBy !== null;
  const isBegun = units.some(({ report }) => report !== null && report.copies > 0);
  return [
    ...(hasDeadline
      ? []
      : [`还没有设定${year}年度的报送期限，看不出谁逾期。请管理员在“报送期限”里设定。`]),
    ...(isBegun ? [] : [`${year}年度还没有单位提交报告。单位提交以后，会排在最前面等您审核。`]),
  ];
}
