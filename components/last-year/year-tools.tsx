'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { PREFACE } from '@/lib/report/field-names';
import { useLastYearDesk } from './last-year-desk';
import { canCompare } from './last-year-problems';
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
    <>
      <ShownSwitch isShown={isShown} />
      {canCompare(editor.template, editor.report()) ? null : (
        <button type="button" onClick={() => editor.openPage(PREFACE)}>
          上年报告没有用于核对，看原因
        </button>
      )}
    </>
  );
}

function ShownSwitch({ isShown }: { readonly isShown: boolean }) {
  return (
    <label
      className="flex min-h-[30px] items-center gap-1.5 whitespace-nowrap"
      title="每格下面是上年的数，和本年比上年增减多少"
    >
      <input
        type="checkbox"
        checked={isShown}
        onChange={({ target }) => showLastYear.write(target.checked ? 'yes' : 'no')}
        className="size-4 accent-accent"
      />
      显示上年
    </label>
  );
}
