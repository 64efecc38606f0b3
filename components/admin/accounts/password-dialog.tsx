'use client';

import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import type { FirstPassword } from '@/lib/roster/admin-answers';
import { roleName } from '../role-name';

interface PasswordDialogProps {
  readonly password: FirstPassword;
  readonly onClose: () => void;
}

/** Shows a first password once; nothing but its button closes it. */
export function PasswordDialog({ password: account, onClose }: PasswordDialogProps) {
  const { name, role, unitName, username, password } = account;
  return (
    <Modal title="请把初始密码转告本人" open onClose={() => {}}>
      <p className="mt-1 text-warning">密码只在这里显示一次。本人第一次登录时必须改掉。</p>
      <dl className="mt-4 grid grid-cols-[5rem_1fr] gap-y-2">
        <dt className="text-soft">姓名</dt>
        <dd className="wrap-anywhere">
          {name}（{unitName}，{roleName(role)}）
        </dd>
        <dt className="text-soft">用户名</dt>
        <dd className="font-mono wrap-anywhere">{username}</dd>
        <dt className="text-soft">初始密码</dt>
        <dd className="font-mono text-lg font-semibold">{password}</dd>
      </dl>
      <div className="mt-5 flex justify-end">
        <Button look="primary" onClick={onClose}>
          已经记下
        </Button>
      </div>
    </Modal>
  );
}
