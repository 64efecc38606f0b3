'use client';

import { Button } from '@/components/ui/button';
import type { AccountEntry } from '@/lib/roster/admin-answers';
import { roleName } from '../role-name';
import type { AccountTask } from './account-task';

interface AccountRowProps {
  readonly account: AccountEntry;
  readonly isOwn: boolean;
  readonly onTask: (task: AccountTask) => void;
}

export function AccountRow({ account, isOwn, onTask }: AccountRowProps) {
  const { name, username, role, unitName, isClosed, mustChangePassword } = account;
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line px-5 py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1 basis-72">
        <p className="wrap-anywhere">
          <span className={`font-medium ${isClosed ? 'text-soft' : ''}`}>{name}</span>
          <span className="ml-2 text-soft">{username}</span>
          {isOwn ? <Mark text="您自己" /> : null}
          {isClosed ? <Mark text="已停用" /> : null}
          {mustChangePassword && !isClosed ? <Mark text="还没有改初始密码" /> : null}
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          <span>{roleName(role)}</span>
          <span className="wrap-anywhere">{unitName}</span>
        </p>
      </div>
      <div className="flex flex-wrap gap-0.5">
        <Button
          look="quiet"
          aria-label={`修改：${name}`}
          onClick={() => onTask({ kind: 'edit', account })}
        >
          修改
        </Button>
        {isClosed ? null : (
          <Button
            look="quiet"
            aria-label={`重置密码：${name}`}
            onClick={() => onTask({ kind: 'reset', account })}
          >
            重置密码
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={`${isClosed ? '恢复' : '停用'}：${name}`}
          onClick={() => onTask({ kind: 'close', account })}
        >
          {isClosed ? '恢复' : '停用'}
        </Button>
      </div>
    </li>
  );
}

function Mark({ text }: { readonly text: string }) {
  return (
    <span className="ml-2 rounded-full bg-canvas px-2.5 py-0.5 text-sm whitespace-nowrap text-soft">
      {text}
    </span>
  );
}
