'use client';

import { Button, lookOf } from '@/components/ui/button';
import { AccountPage } from './account-page';
import { callServer } from './call-server';
import { FormProblem } from './form-problem';
import { TextInput } from './text-input';
import { emptyIn, textIn, useAccountForm } from './use-account-form';

interface PasswordPageProps {
  readonly username: string;
  /** The password was made by somebody else, and nothing else can be done before. */
  readonly isFirst: boolean;
  /** Where to go afterwards, a path of this site. */
  readonly to: string;
}

export function PasswordPage({ username, isFirst, to }: PasswordPageProps) {
  return (
    <AccountPage
      title={isFirst ? '先改一个自己的密码' : '修改密码'}
      text={
        isFirst
          ? '现在的密码是管理员给的，别人可能知道。改好以后才能继续。'
          : '改好以后，其他电脑上的登录会全部退出。'
      }
    >
      <PasswordForm username={username} to={to} cancel={isFirst ? null : to} />
    </AccountPage>
  );
}

interface PasswordFormProps {
  readonly username: string;
  readonly to: string;
  /** The way back without a change; `null` for none. */
  readonly cancel: string | null;
}

function PasswordForm({ username, to, cancel }: PasswordFormProps) {
  const form = useAccountForm({
    check: problemsIn,
    send: (values) =>
      callServer('POST', '/api/password', {
        current: textIn(values, 'current'),
        next: textIn(values, 'next'),
      }),
    done: () => window.location.replace(to),
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate className="card mt-6 space-y-4 p-6">
      <TextInput
        id="username"
        label="用户名"
        autoComplete="username"
        defaultValue={username}
        isFixed
      />
      <PasswordFields problems={form.problems} />
      <FormProblem problem={form.problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={!form.isReady || form.isBusy}>
          {form.isBusy ? '正在修改…' : '修改密码'}
        </Button>
        {cancel === null ? null : (
          <a href={cancel} className={lookOf('plain')}>
            不改了
          </a>
        )}
      </div>
    </form>
  );
}

function PasswordFields({ problems }: { readonly problems: Readonly<Record<string, string>> }) {
  return (
    <>
      <TextInput
        id="current"
        label="现在的密码"
        type="password"
        autoComplete="current-password"
        error={problems.current}
      />
      <TextInput
        id="next"
        label="新密码"
        type="password"
        autoComplete="new-password"
        hint="至少8个字符，不能与用户名相同。"
        error={problems.next}
      />
      <TextInput
        id="again"
        label="再输一遍新密码"
        type="password"
        autoComplete="new-password"
        error={problems.again}
      />
    </>
  );
}

const EMPTY = { current: '请填现在的密码。', next: '请填新密码。', again: '请再输一遍新密码。' };

function problemsIn(form: FormData): Readonly<Record<string, string>> {
  const empty = emptyIn(form, EMPTY);
  if (Object.keys(empty).length > 0) return empty;
  if (textIn(form, 'next') === textIn(form, 'again')) return {};
  return { again: '两遍新密码不一样，请再输一遍。' };
}
