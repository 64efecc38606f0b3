'use client';

import { type ReactNode, useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { Button } from '@/components/ui/button';
import { useLastYearDesk } from './last-year-desk';
import { isOutdated, standingText } from './last-year-words';
import { useLastYear } from './use-shown-last-year';

/** That the store has last year's report, or another version of it than the one taken. */
export function LastYearNote({ editor }: { readonly editor: FormEditor }) {
  const taken = useLastYear(editor);
  const desk = useLastYearDesk();
  // A version that was put off is not told of again.
  const [putOff, setPutOff] = useState<number | null>(null);
  const stored = desk?.stored?.lastYear ?? null;
  if (desk === null || stored === null || !desk.canWrite) return null;
  if (putOff === (stored.origin.revision ?? 0)) return null;
  const later = () => setPutOff(stored.origin.revision ?? 0);
  if (taken === null) {
    return (
      <Line title={`服务器上有${stored.year}年度的报告`}>
        <span className="min-w-0 flex-1 basis-60">
          {standingText(desk.stored?.standing ?? null)}
          。引入后填好上年结转，自动核对跨年数字。
        </span>
        <Button onClick={() => desk.ask(stored)}>引入上年报告</Button>
        <Button look="quiet" onClick={later}>
          以后再说
        </Button>
      </Line>
    );
  }
  if (!isOutdated(taken, stored)) return null;
  return (
    <Line title="上年报告在引用之后有改动">
      <span className="min-w-0 flex-1 basis-60">
        本报告里的数没有变；看过改动，再决定要不要更新。
      </span>
      <Button onClick={() => desk.ask(stored)}>查看改动</Button>
      <Button look="quiet" onClick={later}>
        暂不更新
      </Button>
    </Line>
  );
}

interface LineProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Line({ title, children }: LineProps) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-notice bg-notice-wash px-5 py-2"
    >
      <strong className="text-notice">{title}</strong>
      {children}
    </div>
  );
}
