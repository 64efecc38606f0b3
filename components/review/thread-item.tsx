import { useState } from 'react';

import { Button } from '@/components/ui/button';
import type { ReviewComment } from '@/lib/sync/review-answers';
import { RefusalNote } from './refusal-note';
import type { ReportRoutes } from './send';
import { TextComposer } from './text-composer';
import { isOpen, type Thread } from './threads';
import { timeText } from './time-text';
import { useSending } from './use-sending';

interface ThreadItemProps {
  readonly thread: Thread;
  /** Where it belongs, in words. */
  readonly place: string;
  readonly isActive: boolean;
  readonly onGo: () => void;
  readonly routes: ReportRoutes;
  /** After something was sent. */
  readonly onSent: () => void;
  readonly words: ThreadWords;
  readonly mayAnswer: boolean;
}

/** What the two sides call the same steps. */
export interface ThreadWords {
  readonly resolve: string;
  readonly unresolve: string;
}

/** One comment with its place, its quote, its answers and what can be done with it. */
export function ThreadItem(props: ThreadItemProps) {
  const { thread, place, isActive, onGo, mayAnswer } = props;
  const { comment, answers } = thread;
  return (
    <li
      data-comment={comment.id}
      className={`card border-l-4 ${isOpen(thread) ? 'border-l-warning' : 'border-l-good'} ${
        isActive ? 'bg-wash' : ''
      }`}
    >
      <button
        type="button"
        aria-pressed={isActive}
        onClick={onGo}
        className="block w-full rounded px-3 py-2 text-left hover:bg-wash"
      >
        <span className="block text-sm font-medium text-accent">{place}</span>
        {comment.quote === '' ? null : (
          <mark className="mt-1 line-clamp-4 block rounded-sm bg-[#fdf0c8] px-1.5 py-0.5 text-sm text-ink wrap-anywhere">
            {comment.quote}
          </mark>
        )}
      </button>
      <div className="space-y-2 px-3 pb-3">
        <Said comment={comment} />
        {answers.map((answer) => (
          <div key={answer.id} className="border-l-2 border-line pl-3">
            <Said comment={answer} />
          </div>
        ))}
        {comment.resolvedBy === null || comment.resolvedAt === null ? null : (
          <p className="text-sm text-good">
            {comment.resolvedBy}标为已办结，{timeText(comment.resolvedAt)}
          </p>
        )}
        {mayAnswer ? <ThreadActions {...props} /> : null}
      </div>
    </li>
  );
}

function Said({ comment }: { readonly comment: ReviewComment }) {
  return (
    <div>
      <p className="wrap-anywhere whitespace-pre-wrap">{comment.text}</p>
      <p className="text-[0.8125rem] text-soft">
        {comment.by}，{timeText(comment.at)}
        {comment.answers === null ? `，对第${comment.number}次提交` : ''}
      </p>
    </div>
  );
}

function ThreadActions({ thread, routes, onSent, words }: ThreadItemProps) {
  const [isAnswering, setAnswering] = useState(false);
  const { isSending, refusal, send } = useSending();
  const { id } = thread.comment;
  const turn = () =>
    send(() => (isOpen(thread) ? routes.resolve(id) : routes.unresolve(id)), onSent);
  if (isAnswering) {
    return (
      <TextComposer
        name={`answer:${id}`}
        label="回复"
        action="发送回复"
        takesFocus
        onSend={(text) => routes.answer(id, text)}
        onSent={() => {
          setAnswering(false);
          onSent();
        }}
        onCancel={() => setAnswering(false)}
      />
    );
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button className="min-h-8 px-2.5 text-sm" onClick={() => setAnswering(true)}>
          回复
        </Button>
        <Button className="min-h-8 px-2.5 text-sm" disabled={isSending} onClick={turn}>
          {isOpen(thread) ? words.resolve : words.unresolve}
        </Button>
      </div>
      <RefusalNote refusal={refusal} />
    </>
  );
}
