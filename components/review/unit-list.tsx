'use client';

import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';

import type { ListRow } from './list-rows';
import { keptLast } from './review-queue';
import { rowTarget } from './row-target';
import { UnitRow } from './unit-row';
import { useVisibleRows } from './use-visible-rows';

interface UnitListProps {
  readonly rows: readonly ListRow[];
  readonly isTree: boolean;
  /** The filters, for the addresses of the reports. */
  readonly search: string;
}

/** In pixels: one line on wide screens, three on small ones. */
const WIDE_ROW = 46;
const SMALL_ROW = 104;

/** Draws only the rows on the screen and near it; there may be thousands. */
export function UnitList({ rows, isTree, search }: UnitListProps) {
  const [list, setList] = useState<HTMLElement | null>(null);
  const rowHeight = useRowHeight();
  const { from, to } = useVisibleRows(list, { count: rows.length, rowHeight });
  const { active, onKeyDown, onFocus } = useRowKeys({ list, rows, rowHeight });
  const reached = active >= from && active < to ? active : from;
  if (rows.length === 0) {
    return <p className="card mt-4 p-6 text-soft">没有符合条件的单位。请换一个条件。</p>;
  }
  return (
    <section aria-label="各单位" className="card mt-4">
      <Heads />
      <ol
        ref={setList}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        className="[overflow-anchor:none]"
        style={{ paddingTop: from * rowHeight, paddingBottom: (rows.length - to) * rowHeight }}
      >
        {rows.slice(from, to).map((row, index) => (
          <UnitRow
            key={row.unit.id}
            row={row}
            isTree={isTree}
            search={search}
            place={{ index: from + index, count: rows.length, height: rowHeight }}
            isReached={from + index === reached}
          />
        ))}
      </ol>
      <p className="border-t border-line px-4 py-2 text-sm text-soft">
        共{rows.length}个单位。<span className="max-lg:hidden">用↑↓选择，回车打开。</span>
      </p>
    </section>
  );
}

function Heads() {
  return (
    <div
      aria-hidden="true"
      className="unit-row hidden rounded-t border-b border-edge bg-canvas py-1.5 text-sm font-medium text-soft lg:grid"
    >
      <span>单位</span>
      <span>状态</span>
      <span>期限</span>
      <span>提交时间</span>
      <span>检查结果</span>
      <span>未办结的批注</span>
    </div>
  );
}

interface RowKeys {
  readonly list: HTMLElement | null;
  readonly rows: readonly ListRow[];
  readonly rowHeight: number;
}

function useRowKeys({ list, rows, rowHeight }: RowKeys) {
  const [active, setActive] = useState(0);
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    if (awaited.current === null) return;
    const link = list?.querySelector(`[data-row="${awaited.current}"]`);
    if (!(link instanceof HTMLElement)) return;
    awaited.current = null;
    link.focus({ preventScroll: true });
  });
  const isBegun = useRef(false);
  useEffect(() => {
    if (list === null || isBegun.current) return;
    isBegun.current = true;
    const last = keptLast();
    const index = rows.findIndex(({ unit }) => unit.report !== null && unit.report.id === last);
    if (index < 0) return;
    setActive(index);
    showRow(list, index * rowHeight, rowHeight);
  }, [list, rows, rowHeight]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowTarget(event.key, { active, count: rows.length });
    if (next === null || list === null) return;
    event.preventDefault();
    awaited.current = next;
    setActive(next);
    showRow(list, next * rowHeight, rowHeight);
  };
  const onFocus = ({ target }: { readonly target: Element }) => {
    const row = target.getAttribute('data-row');
    if (row !== null) setActive(Number(row));
  };
  return { active: Math.min(active, Math.max(0, rows.length - 1)), onKeyDown, onFocus };
}

/** Left free above and below the row that the keys have reached, in pixels. */
const MARGIN = 60;

function showRow(list: HTMLElement, offset: number, height: number): void {
  const top = list.getBoundingClientRect().top + offset;
  if (top < MARGIN) window.scrollBy({ top: top - MARGIN });
  const below = top + height + MARGIN - window.innerHeight;
  if (below > 0) window.scrollBy({ top: below });
}

const WIDE = '(min-width: 64rem)';

function useRowHeight(): number {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => (window.matchMedia(WIDE).matches ? WIDE_ROW : SMALL_ROW),
    () => WIDE_ROW,
  );
}
