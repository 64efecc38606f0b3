'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';

import type { Viewer } from '@/components/account/viewer';
import { Button } from '@/components/ui/button';
import type {
  AccountFilter,
  AccountPage,
  FirstPassword,
  UnitEntry,
} from '@/lib/roster/admin-answers';
import { AdminPage } from '../admin-page';
import { AccountDialog } from './account-dialog';
import { AccountFilters } from './account-filters';
import { AccountRow } from './account-row';
import type { AccountTask } from './account-task';
import { CloseAccountDialog } from './close-account-dialog';
import { PageLinks } from './page-links';
import { PasswordDialog } from './password-dialog';
import { ResetDialog } from './reset-dialog';

interface AccountsPageProps {
  readonly viewer: Viewer;
  readonly list: AccountPage;
  readonly filter: AccountFilter;
  readonly units: readonly UnitEntry[];
}

export function AccountsPage({ viewer, list, filter, units }: AccountsPageProps) {
  const [task, setTask] = useState<AccountTask | null>(null);
  const [note, setNote] = useState('');
  const router = useRouter();
  const finish = (text: string) => {
    setTask(null);
    setNote(text);
    router.refresh();
  };
  const showPassword = (password: FirstPassword) => {
    setTask({ kind: 'password', password });
    router.refresh();
  };
  return (
    <AdminPage
      viewer={viewer}
      title="账号"
      intro="角色和单位改动后，对方下一次操作就按新的来。初始密码只显示一次，对方第一次登录时必须改掉。"
      actions={
        <Button look="primary" onClick={() => setTask({ kind: 'add' })}>
          添加账号
        </Button>
      }
    >
      <AccountFilters filter={filter} units={units} />
      <p role="status" className="mt-3 text-good empty:hidden">
        {note}
      </p>
      <AccountList list={list} viewer={viewer} onTask={setTask} />
      <PageLinks list={list} filter={filter} />
      <TaskDialog
        {...{ task, viewer, units, finish, showPassword }}
        unit={filter.unit}
        onClose={() => setTask(null)}
      />
    </AdminPage>
  );
}

interface AccountListProps {
  readonly list: AccountPage;
  readonly viewer: Viewer;
  readonly onTask: (task: AccountTask) => void;
}

function AccountList({ list: { accounts, count }, viewer, onTask }: AccountListProps) {
  if (accounts.length === 0) {
    return (
      <p className="card mt-3 px-5 py-8 text-soft">没有符合条件的账号。请改一改上面的条件。</p>
    );
  }
  return (
    <>
      <p className="mt-3 text-soft">共{count}个账号</p>
      <ul className="card mt-2" aria-label="账号">
        {accounts.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            isOwn={account.username === viewer.username}
            onTask={onTask}
          />
        ))}
      </ul>
    </>
  );
}

interface TaskDialogProps {
  readonly task: AccountTask | null;
  readonly viewer: Viewer;
  readonly units: readonly UnitEntry[];
  /** The unit that the list is about, `''` for all. */
  readonly unit: string;
  readonly finish: (note: string) => void;
  readonly showPassword: (password: FirstPassword) => void;
  readonly onClose: () => void;
}

function TaskDialog({ task, viewer, ...rest }: TaskDialogProps) {
  const isOwn = task !== null && 'account' in task && task.account.username === viewer.username;
  switch (task?.kind) {
    case undefined:
      return null;
    case 'add':
      return <AccountDialog account={null} isOwn={false} {...rest} />;
    case 'edit':
      return <AccountDialog account={task.account} isOwn={isOwn} {...rest} />;
    case 'reset':
      return <ResetDialog account={task.account} isOwn={isOwn} {...rest} />;
    case 'close':
      return <CloseAccountDialog account={task.account} isOwn={isOwn} {...rest} />;
    case 'password':
      return <PasswordDialog password={task.password} onClose={rest.onClose} />;
  }
}
