'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { useLastYearDesk } from './last-year-desk';
import { showLastYear } from './show-last-year';
import { useLastYear, useShownLastYear } from './use-shown-last-year';

/** In the toolbar of a table: last year's figures on or off, or the way to get them. */
export function YearTools({ editor }: { readonly editor: FormEditor }) {
  const lastYear = useLastYear(editor);
  const isShown = useShownLastYear();
  const desk = useLastYearDesk();
  if (lastYear === null) {
    return desk === null ? null : (
      <button type="button" onClick={() => desk.ask(desk.stored?.lastYear ?? null)}>
        引入上年报告
      </button>
    );
  }
  return (
    <label className="flex min-h-[30px] items-center gap-1.5 whitespace-nowrap">
      <input
        type="checkbox"
        checked={isShown}
        onChange={({ target }) => showLastYear.write(target.checked)}
        className="size-4 accent-accent"
      />
      显示上年
    </label>
  );
}
