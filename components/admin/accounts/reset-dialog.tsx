'use client';

import { callServer } from '@/components/account/call-server';
import type { AccountEntry, FirstPassword } from '@/lib/roster/admin-answers';
import { ConfirmDialog } from '../confirm-dialog';
import { firstPasswordIn } from '../first-password-in';

interface ResetDialogProps {
  readonly account: AccountEntry;
  readonly isOwn: boolean;
  readonly finish: (note: string) => void;
  readonly showPassword: (password: FirstPassword) => void;
  readonly onClose: () => void;
}

export function ResetDialog({ account, isOwn, finish, showPassword, onClose }: ResetDialogProps) {
  const whose = isOwn ? '您自己' : `“${account.name}”`;
  return (
    <ConfirmDialog
      title={`重置${whose}的密码`}
      text={
        isOwn
          ? '您会立即退出，要用接下来显示的临时密码重新登录。平时改密码请用右上角菜单里的“修改密码”。'
          : '原来的密码马上作废，对方在各处的登录都会退出。接下来会显示一个临时密码，请转告对方。'
      }
      action="重置密码"
      look="danger"
      send={() => callServer('POST', `/api/accounts/${account.id}/reset`, {})}
      onDone={(value) => {
        const password = firstPasswordIn(value);
        if (password === null) finish('密码已重置，但没有收到临时密码，请再重置一次。');
        else showPassword(password);
      }}
      onClose={onClose}
    />
  );
}
