'use client';

import { useState } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { openedReportSchema } from '@/lib/sync/report-answers';
import { commentsSchema, type ReportHead } from '@/lib/sync/review-answers';
import { Person, type PersonHere } from './person';
import { placeName } from './place-name';
import { reportRoutes } from './send';
import { ThreadGroups } from './thread-groups';
import { ThreadItem, type ThreadWords } from './thread-item';
import { isOpen, threadsOf } from './threads';
import { timeText } from './time-text';
import { useServed } from './use-served';
import { StaleNote, Waiting } from './waiting';

interface CommentsPanelProps {
  readonly reportId: string;
  readonly editor: FormEditor;
  readonly person: PersonHere;
  /** Called when the form takes the focus, which is hidden on a small screen. */
  readonly onGo?: () => void;
}

const WORDS: ThreadWords = { resolve: '已按要求修改', unresolve: '还没改好' };

/** What the reviewer asked for, beside the clerk's form. */
export function CommentsPanel(props: CommentsPanelProps) {
  return (
    <Person value={props.person}>
      <Comments {...props} />
    </Person>
  );
}

function Comments({ reportId, editor, person, onGo }: CommentsPanelProps) {
  const [active, setActive] = useState<string | null>(null);
  const comments = useServed(`/api/reports/${reportId}/comments`, commentsSchema);
  const opened = useServed(`/api/reports/${reportId}`, openedReportSchema);
  const routes = reportRoutes(reportId, person.id);
  const go = (id: string, field: string) => {
    setActive(id);
    onGo?.();
    // The form comes back on a small screen first, and only then can take the focus.
    if (field !== '') requestAnimationFrame(() => editor.focus(field));
  };
  const { value, problem, reload } = comments;
  const threads = value === null ? [] : threadsOf(value.comments);
  return (
    <div className="relative h-full overflow-y-auto px-4 py-4">
      <StaleNote problem={value === null ? null : problem} />
      {opened.value === null ? null : (
        <ReturnReason head={opened.value.report} reason={opened.value.reason} />
      )}
      {value === null ? (
        <Waiting what="批注" problem={problem} onRetry={reload} />
      ) : (
        <p role="status">{summaryOf(threads.length, threads.filter(isOpen).length)}</p>
      )}
      <ThreadGroups threads={threads}>
        {(thread) => (
          <ThreadItem
            key={thread.comment.id}
            thread={thread}
            place={placeName(editor.template, thread.comment.field)}
            isActive={active === thread.comment.id}
            onGo={() => go(thread.comment.id, thread.comment.field)}
            routes={routes}
            onSent={reload}
            words={WORDS}
            mayAnswer
          />
        )}
      </ThreadGroups>
    </div>
  );
}

function summaryOf(count: number, open: number): string {
  if (count === 0) return '审核人还没有写批注。';
  return open === 0 ? '批注都已办结。' : `有${open}条批注要办。点一条，可跳到填写处。`;
}

/** Why the report is the clerk's again, as it was written. */
function ReturnReason({ head, reason }: { readonly head: ReportHead; readonly reason: string }) {
  const copy = head.copies.at(-1);
  if (reason === '' || copy === undefined) return null;
  const name = head.state === 'reopened' ? '重新打开的原因' : '退回的原因';
  return (
    <section
      aria-label={name}
      className="mb-3 rounded border-l-4 border-warning bg-warning-wash px-3 py-2"
    >
      <h3 className="font-semibold text-warning">{name}</h3>
      <p className="wrap-anywhere whitespace-pre-wrap">{reason}</p>
      {head.state !== 'returned' || copy.outcomeAt === null ? null : (
        <p className="text-[0.8125rem] text-soft">
          {copy.outcomeBy}，{timeText(copy.outcomeAt)}，第{copy.number}次提交
        </p>
      )}
    </section>
  );
}
