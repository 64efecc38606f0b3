'use client';

import { useState } from 'react';

import { useVersion } from '@/components/form/use-version';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { openWarnings } from '@/lib/checks/reasons';
import type { Finding } from '@/lib/findings/finding';
import { EXPLANATIONS } from '@/lib/report/explanations-text';
import type { ServedSession } from './served-view';
import { ErrorList, WarningList } from './submit-findings';
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
  const { editor } = session;
  useVersion(editor, EXPLANATIONS);
  const [{ errors, warnings }, setFound] = useState(() => foundIn(session));
  const { isBusy, problem, take } = useStep(async () => {
    const refused = await submitReport(session);
    setFound(foundIn(session));
    if (refused === null) onClose();
    return refused;
  });
  const open = openWarnings(editor.template, editor.report(), warnings);
  const isReady = errors.length === 0 && open.length === 0;
  const go = (finding: Finding) => {
    onClose();
    editor.showFinding(finding);
    // The dialog gives the focus back to its button first.
    setTimeout(() => editor.focus(finding.at), 50);
  };
  return (
    <>
      {isReady ? (
        <p className="mt-2">
          {warnings.length === 0 ? '没有必须改的问题' : '要说明的都写了原因'}
          ，可以提交。提交后报告锁定，等审核人办理；审核人打开以前，可以自己撤回来改。
        </p>
      ) : null}
      <ErrorList template={editor.template} errors={errors} onGo={go} />
      <WarningList editor={editor} warnings={warnings} open={open.length} onGo={go} />
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

interface Found {
  readonly errors: readonly Finding[];
  /** Those without a reason when the dialog opened: they stay while their reasons are written. */
  readonly warnings: readonly Finding[];
}

function foundIn({ editor }: ServedSession): Found {
  const findings = editor.checkedFindings();
  return {
    errors: findings.filter(({ severity }) => severity === 'error'),
    warnings: openWarnings(editor.template, editor.report(), findings),
  };
}
