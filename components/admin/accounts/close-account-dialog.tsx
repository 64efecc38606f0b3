'use client';

import { callServer } from '@/components/account/call-server';
import type { AccountEntry } from '@/lib/roster/admin-answers';
import { ConfirmDialog } from '../confirm-dialog';

interface CloseAccountDialogProps {
  readonly account: AccountEntry;
  readonly isOwn: boolean;
  readonly finish: (note: string) => void;
  readonly onClose: () => void;
}

export function CloseAccountDialog({ account, isOwn, finish, onClose }: CloseAccountDialogProps) {
  const { id, name, isClosed } = account;
  return (
    <ConfirmDialog
      title={isClosed ? `恢复“${name}”的账号` : `停用“${name}”的账号`}
      text={isClosed ? '恢复后，对方可以用原来的密码登录。' : closingText(isOwn)}
      action={isClosed ? '恢复' : '停用'}
      look={isClosed ? 'primary' : 'danger'}
      send={() => callServer('PATCH', `/api/accounts/${id}`, { closed: !isClosed })}
      onDone={() => finish(isClosed ? `已恢复“${name}”的账号。` : `已停用“${name}”的账号。`)}
      onClose={onClose}
    />
  );
}

function closingText(isOwn: boolean): string {
  return isOwn
    ? '这是您自己的账号。停用后您会立即退出，不能再登录，只有别的管理员能恢复它。'
    : '对方会立即退出，不能再登录。写过的报告、意见和历史都保留，以后可以恢复。';
}
