'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { Button } from '@/components/ui/button';
import { LAST_YEAR } from '@/lib/report/field-names';
import { useLastYearDesk } from './last-year-desk';
import { LastYearProblems } from './last-year-problems';
import { headText, originText } from './last-year-words';
import { useLastYear } from './use-shown-last-year';

/** Which report of the year before this one is compared with. */
export function LastYearCard({ editor }: { readonly editor: FormEditor }) {
  useVersion(editor, 'agency.name');
  useVersion(editor, 'agency.scope');
  const lastYear = useLastYear(editor);
  const desk = useLastYearDesk();
  if (desk === null) return null;
  const ask = () => desk.ask(desk.stored?.lastYear ?? null);
  return (
    <section aria-labelledby="last-year-heading" className="card mt-4 max-w-4xl p-5">
      <h2 id="last-year-heading" className="font-semibold">
        上年报告
      </h2>
      {lastYear === null ? (
        <>
          <p className="mt-1 text-soft">
            引入{editor.year - 1}
            年度的报告：上年结转自动填好，跨年的数字自动核对，上年的数和文字可以放在旁边对照。
          </p>
          <Button className="mt-3" onClick={ask}>
            引入上年报告
          </Button>
        </>
      ) : (
        <>
          <p className="mt-1 wrap-anywhere">{headText(lastYear)}</p>
          <p className="text-sm wrap-anywhere text-soft">{originText(lastYear)}</p>
          <LastYearProblems template={editor.template} report={editor.report()} />
          <div className="mt-3 flex flex-wrap gap-2">
            <Button onClick={() => desk.ask(null)}>换一份</Button>
            <Button look="quiet" onClick={() => editor.enter({ [LAST_YEAR]: '' })}>
              不再引用
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
