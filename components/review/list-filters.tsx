import { useMemo } from 'react';

import { countsOf, type ListRow } from './list-rows';
import {
  LIST_ORDERS,
  type ListOrder,
  type ListView,
  STATE_FILTERS,
  type StateFilter,
} from './list-view';
import { STATE_NAMES } from './state-names';

interface ListFiltersProps {
  readonly all: readonly ListRow[];
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
}

export function ListFilters({ all, view, onView }: ListFiltersProps) {
  const count = useMemo(() => countsOf(all, view), [all, view]);
  return (
    <div className="mt-4 space-y-3">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">只看</legend>
        {STATE_FILTERS.map((filter) => (
          <label
            key={filter}
            className="cursor-pointer rounded-full border border-edge bg-paper px-3 py-1 whitespace-nowrap has-checked:border-accent has-checked:bg-accent has-checked:text-white has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="state"
              className="sr-only"
              checked={view.state === filter}
              onChange={() => onView({ ...view, state: filter })}
            />
            {filterName(filter)} {count(filter)}
          </label>
        ))}
      </fieldset>
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-center">
        <input
          type="search"
          aria-label="按单位名称查找"
          placeholder="单位名称"
          className="field col-span-2 sm:max-w-64"
          value={view.text}
          onChange={(event) => onView({ ...view, text: event.target.value })}
        />
        <ParentFilter all={all} view={view} onView={onView} />
        <LevelFilter all={all} view={view} onView={onView} />
        <select
          aria-label="排列顺序"
          className="field sm:w-auto"
          value={view.order}
          onChange={(event) => onView({ ...view, order: orderNamed(event.target.value) })}
        >
          {LIST_ORDERS.map((order) => (
            <option key={order} value={order}>
              {ORDER_NAMES[order]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

const ORDER_NAMES: Readonly<Record<ListOrder, string>> = {
  next: '待审核的在前',
  tree: '按单位顺序',
  late: '逾期的在前',
  submitted: '新提交的在前',
  findings: '问题多的在前',
};

function orderNamed(text: string): ListOrder {
  return LIST_ORDERS.find((order) => order === text) ?? 'next';
}

function filterName(filter: StateFilter): string {
  if (filter === 'all') return '全部';
  return filter === 'overdue' ? '逾期' : STATE_NAMES[filter];
}

function ParentFilter({ all, view, onView }: ListFiltersProps) {
  const parents = useMemo(() => {
    const ids = new Set(all.map(({ unit }) => unit.parentId));
    return all.filter(({ unit }) => ids.has(unit.id));
  }, [all]);
  if (parents.length === 0) return null;
  const top = parents[0]?.unit.level ?? 0;
  return (
    <select
      aria-label="上级单位"
      className="field sm:w-auto sm:max-w-64"
      value={view.parent}
      onChange={(event) => onView({ ...view, parent: event.target.value })}
    >
      <option value="">全部上级单位</option>
      {parents.map(({ unit }) => (
        <option key={unit.id} value={unit.id}>
          {'　'.repeat(Math.max(0, unit.level - top))}
          {unit.name}
        </option>
      ))}
    </select>
  );
}

function LevelFilter({ all, view, onView }: ListFiltersProps) {
  const levels = useMemo(
    () => [...new Set(all.map(({ unit }) => unit.level))].sort((a, b) => a - b),
    [all],
  );
  if (levels.length < 2) return null;
  return (
    <select
      aria-label="层级"
      className="field sm:w-auto"
      value={view.level ?? ''}
      onChange={({ target: { value } }) =>
        onView({ ...view, level: value === '' ? null : Number(value) })
      }
    >
      <option value="">全部层级</option>
      {levels.map((level) => (
        <option key={level} value={level}>
          第{level + 1}级
        </option>
      ))}
    </select>
  );
}
