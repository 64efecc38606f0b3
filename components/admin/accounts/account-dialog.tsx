'use client';

import { useRef } from 'react';

import { callServer } from '@/components/account/call-server';
import { FormProblem } from '@/components/account/form-problem';
import { TextInput } from '@/components/account/text-input';
import { emptyIn, textIn, useAccountForm } from '@/components/account/use-account-form';
import { ROLE_NAMES } from '@/components/account/viewer';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import type { AccountEntry, FirstPassword, UnitEntry } from '@/lib/roster/admin-answers';
import { firstPasswordIn } from '../first-password-in';
import { SelectInput } from '../select-input';
import { unitOptions } from '../unit-options';

interface AccountDialogProps {
  /** `null` for a new account. */
  readonly account: AccountEntry | null;
  /** The administrator's own. */
  readonly isOwn: boolean;
  readonly units: readonly UnitEntry[];
  /** The unit that a new account is most likely for. */
  readonly unit: string;
  readonly finish: (note: string) => void;
  readonly showPassword: (password: FirstPassword) => void;
  readonly onClose: () => void;
}

const ROLES = Object.entries(ROLE_NAMES).map(([id, label]) => ({ id, label }));

export function AccountDialog(props: AccountDialogProps) {
  const { account, isOwn, units, unit, finish, showPassword, onClose } = props;
  const made = useRef<FirstPassword | null>(null);
  const form = useAccountForm({
    check: (values) =>
      emptyIn(values, {
        name: '请填姓名。',
        unitId: '请选择单位。',
        ...(account === null ? { username: '请填用户名。' } : {}),
      }),
    send: async (values) => {
      const answer = await send(account, values);
      made.current = answer.ok ? firstPasswordIn(answer.value) : null;
      return answer;
    },
    done: () => {
      if (made.current === null) finish('已保存改动。');
      else showPassword(made.current);
    },
  });
  const { problems } = form;
  return (
    <Modal title={account === null ? '添加账号' : `修改：${account.name}`} open onClose={onClose}>
      <form method="post" onSubmit={form.submit} noValidate className="mt-4 space-y-4">
        {isOwn ? <OwnWarning /> : null}
        <TextInput
          id="name"
          label="姓名"
          hint="历史记录和审核意见里显示这个名字。"
          autoComplete="off"
          defaultValue={account?.name ?? ''}
          error={problems.name}
        />
        {account === null ? <UsernameInput error={problems.username} /> : null}
        <SelectInput
          id="unitId"
          label="单位"
          options={unitChoices(units, account)}
          defaultValue={account?.unitId ?? unit}
          error={problems.unitId}
        />
        <SelectInput
          id="role"
          label="角色"
          hint="填报人写本单位的报告；审核人审核本单位和下级单位的报告；管理员管单位、账号和期限，能看全部报告。"
          options={ROLES}
          defaultValue={account?.role ?? 'clerk'}
          error={problems.role}
        />
        <FormProblem problem={form.problem} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" look="primary" disabled={form.isBusy}>
            {account === null ? '添加' : '保存'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function UsernameInput({ error }: { readonly error: string | undefined }) {
  return (
    <TextInput
      id="username"
      label="用户名"
      hint="登录时用，3至30个字，可用汉字、英文字母、数字和 - _ . 。"
      autoComplete="off"
      error={error}
    />
  );
}

function OwnWarning() {
  return (
    <p className="rounded border border-warning bg-warning-wash px-3 py-2 text-warning">
      这是您自己的账号。把角色改成填报人或审核人以后，您就不能再管理单位和账号了。
    </p>
  );
}

/** The unit that somebody is in stays a choice when it is closed. */
function unitChoices(units: readonly UnitEntry[], account: AccountEntry | null) {
  const choices = unitOptions(
    units.map((unit) => (unit.id === account?.unitId ? { ...unit, isClosed: false } : unit)),
  );
  return account === null ? [{ id: '', label: '请选择单位' }, ...choices] : choices;
}

function send(account: AccountEntry | null, values: FormData) {
  const person = {
    name: textIn(values, 'name'),
    unitId: textIn(values, 'unitId'),
    role: textIn(values, 'role'),
  };
  return account === null
    ? callServer('POST', '/api/accounts', { ...person, username: textIn(values, 'username') })
    : callServer('PATCH', `/api/accounts/${account.id}`, person);
}
