'use client';

import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import type { ServedSession } from './served-view';
import { withdrawReport } from './submit-report';
import { useStep } from './use-step';

interface WithdrawDialogProps {
  readonly session: ServedSession;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function WithdrawDialog({ session, open, onClose }: WithdrawDialogProps) {
  const { isBusy, problem, take } = useStep(async () => {
    const refused = await withdrawReport(session);
    if (refused === null) onClose();
    return refused;
  });
  return (
    <Modal
      title="撤回报告"
      description="审核人还没有打开。撤回后可以接着改，改好要重新提交；撤回会记在办理记录里。"
      open={open}
      onClose={onClose}
    >
      <p role="alert" className="mt-3 font-medium text-error empty:hidden">
        {problem}
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>不撤回</Button>
        <Button look="primary" disabled={isBusy} onClick={take}>
          {isBusy ? '正在撤回…' : '撤回'}
        </Button>
      </div>
    </Modal>
  );
}
