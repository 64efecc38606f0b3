'use client';

import { type ReactNode, useState } from 'react';

import type { ServerAnswer } from '@/components/account/call-server';
import { FormProblem } from '@/components/account/form-problem';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly action: string;
  readonly look?: 'primary' | 'danger';
  readonly send: () => Promise<ServerAnswer>;
  readonly onDone: (value: unknown) => void;
  readonly onClose: () => void;
}

/** Asks before something is done on the server, and says there why it was not. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, action, look = 'primary', send, onDone, onClose } = props;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = () => {
    setBusy(true);
    setProblem(null);
    send()
      .then((answer) => (answer.ok ? onDone(answer.value) : setProblem(answer.refusal.message)))
      .catch(() => setProblem('页面出了问题，请刷新后再试。'))
      .finally(() => setBusy(false));
  };
  return (
    <Modal title={title} open onClose={onClose}>
      <div className="mt-2 space-y-3">
        <div className="wrap-anywhere">{text}</div>
        <FormProblem problem={problem} />
      </div>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>取消</Button>
        <Button look={look} disabled={isBusy} onClick={confirm}>
          {isBusy ? '请稍候…' : action}
        </Button>
      </div>
    </Modal>
  );
}
