'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import type { Finding } from '@/lib/findings/finding';
import { messageOf } from '@/lib/findings/messages';
import type { ServedSession } from './served-view';
import { submitReport } from './submit-report';
import { useStep } from './use-step';

interface SubmitDialogProps {
  readonly session: ServedSession;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function SubmitDialog({ session, open, onClose }: SubmitDialogProps) {
  return (
    <Modal title="提交报告" open={open} onClose={onClose}>
      {open ? <SubmitContent session={session} onClose={onClose} /> : null}
    </Modal>
  );
}

type ContentProps = Omit<SubmitDialogProps, 'open'>;

/** Checked anew when the dialog opens, and again when the server refuses. */
function SubmitContent({ session, onClose }: ContentProps) {
  const [errors, setErrors] = useState(() => errorsOf(session));
  const { isBusy, problem, take } = useStep(async () => {
    const refused = await submitReport(session);
    setErrors(errorsOf(session));
    if (refused === null) onClose();
    return refused;
  });
  const isReady = errors.length === 0;
  return (
    <>
      {isReady ? (
        <p className="mt-2">
          没有必须改的问题，可以提交。提交后报告锁定，等审核人办理；审核人打开以前，可以自己撤回来改。
        </p>
      ) : (
        <ErrorList session={session} errors={errors} onGo={onClose} />
      )}
      <p role="alert" className="mt-3 font-medium text-error empty:hidden">
        {problem}
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2 border-t border-line pt-4">
        <Button onClick={onClose}>{isReady ? '先不提交' : '回去修改'}</Button>
        <Button look="primary" disabled={!isReady || isBusy} onClick={take}>
          {isBusy ? '正在提交…' : '提交'}
        </Button>
      </div>
    </>
  );
}

function errorsOf({ editor }: ServedSession): readonly Finding[] {
  return editor.checkedFindings().filter(({ severity }) => severity === 'error');
}

interface ErrorListProps {
  readonly session: ServedSession;
  readonly errors: readonly Finding[];
  readonly onGo: () => void;
}

function ErrorList({ session, errors, onGo }: ErrorListProps) {
  const { editor } = session;
  const go = (finding: Finding) => {
    onGo();
    editor.showFinding(finding);
    // The dialog gives the focus back to its button first.
    setTimeout(() => editor.focus(finding.at), 50);
  };
  return (
    <>
      <p className="mt-2 rounded border-l-4 border-error bg-error-wash px-3 py-2">
        <strong className="block">还有{errors.length}处必须改</strong>
        改完才能提交。点一条就到要改的地方。
      </p>
      <ul aria-label="必须改" className="mt-3 max-h-72 space-y-1.5 overflow-y-auto">
        {errors.map((finding) => {
          const { title, text } = messageOf(editor.template, finding);
          return (
            <li key={`${finding.code} ${finding.at} ${finding.relation} ${finding.line}`}>
              <button
                type="button"
                className="block w-full rounded border border-line px-3 py-2 text-left hover:bg-wash"
                onClick={() => go(finding)}
              >
                <span className="block font-medium">{title}</span>
                <span className="block text-sm text-soft">{text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
