'use client';

import type { Entry } from '../import-entry';
import { countFiltered, type ResultFilter, type ResultsView } from './result-rows';

const FILTERS: readonly (readonly [ResultFilter, string])[] = [
  ['all', '全部'],
  ['error', '有必须改'],
  ['warning', '有说明后可报'],
  ['doubtful', '有待确认'],
  ['missing', '有缺格'],
  ['refused', '读不了'],
  ['clean', '没有问题'],
];

interface ResultFiltersProps {
  readonly entries: readonly Entry[];
  readonly view: ResultsView;
  readonly onView: (view: ResultsView) => void;
}

export function ResultFilters({ entries, view, onView }: ResultFiltersProps) {
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">只看</legend>
        {FILTERS.map(([id, label]) => (
          <label
            key={id}
            className="cursor-pointer rounded-full border border-edge bg-paper px-3 py-1 has-checked:border-accent has-checked:bg-accent has-checked:text-white has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="result-filter"
              className="sr-only"
              checked={view.filter === id}
              onChange={() => onView({ ...view, filter: id, page: 0 })}
            />
            {label} {countFiltered(entries, id)}
          </label>
        ))}
      </fieldset>
      <input
        type="search"
        aria-label="按文件名、机关或年度查找"
        placeholder="文件名、机关或年度"
        className="field max-w-64"
        value={view.text}
        onChange={(event) => onView({ ...view, text: event.target.value, page: 0 })}
      />
    </div>
  );
}
