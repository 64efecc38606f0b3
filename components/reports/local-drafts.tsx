'use client';

import { useState } from 'react';

import { nameOfDraft } from '@/components/drafts/draft-files';
import { useDrafts } from '@/components/drafts/use-drafts';
import { timeText } from '@/components/review/time-text';
import { Button } from '@/components/ui/button';
import type { DraftHead } from '@/lib/storage/draft-head';
import type { OwnReports } from '@/lib/sync/report-answers';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { TakeDraftDialog } from './take-draft-dialog';

interface LocalDraftsProps {
  readonly own: OwnReports;
  readonly templates: readonly Template[];
}

/** Drafts that were written in this browser without an account. */
export function LocalDrafts({ own, templates }: LocalDraftsProps) {
  const { drafts } = useDrafts();
  const [taken, setTaken] = useState<DraftHead | null>(null);
  if (drafts.kind !== 'ready') return null;
  const heads = drafts.entries.flatMap((entry) => (entry.kind === 'sound' ? [entry.head] : []));
  if (heads.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="local-drafts">
      <h2 id="local-drafts" className="text-lg font-semibold">
        这台电脑上的草稿
      </h2>
      <p className="mt-1 text-soft">
        没有登录时写的，只在这个浏览器里。移入账号后在服务器上，可以提交审核。
      </p>
      <ul className="card mt-3 divide-y divide-line" aria-label="本机草稿">
        {heads.map((head) => {
          const name = nameOfDraft(templateOfEdition(templates, head.edition), head);
          return (
            <li key={head.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3">
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-medium wrap-anywhere">{name}</p>
                <p className="text-sm text-soft">
                  报告年度 {head.year}，上次修改 {timeText(head.changed)}
                </p>
              </div>
              <Button aria-label={`移入账号：${name}`} onClick={() => setTaken(head)}>
                移入账号
              </Button>
            </li>
          );
        })}
      </ul>
      <TakeDraftDialog
        head={taken}
        own={own}
        templates={templates}
        database={drafts.database}
        onClose={() => setTaken(null)}
      />
    </section>
  );
}
