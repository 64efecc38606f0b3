'use client';

import { Button } from '@/components/ui/button';
import { callServer } from './call-server';
import { FormProblem } from './form-problem';
import { TextInput } from './text-input';
import { emptyIn, textIn, useAccountForm } from './use-account-form';

interface SignInFormProps {
  /** Only this person may sign in here; `null` for anybody. */
  readonly username: string | null;
  readonly onSignedIn: () => void;
}

const EMPTY = { username: '请填用户名。', password: '请填密码。' };

export function SignInForm({ username, onSignedIn }: SignInFormProps) {
  const form = useAccountForm({
    check: (values) => emptyIn(values, EMPTY),
    send: (values) =>
      callServer('POST', '/api/sign-in', {
        username: textIn(values, 'username'),
        password: textIn(values, 'password'),
      }),
    done: onSignedIn,
  });
  return (
    // Were it sent before the page is ready, a password must not become part of the address.
    <form method="post" onSubmit={form.submit} noValidate className="space-y-4">
      <TextInput
        id="username"
        label="用户名"
        autoComplete="username"
        error={form.problems.username}
        {...(username === null ? {} : { defaultValue: username, isFixed: true })}
      />
      <TextInput
        id="password"
        label="密码"
        type="password"
        autoComplete="current-password"
        error={form.problems.password}
      />
      <FormProblem problem={form.problem} />
      <Button
        type="submit"
        look="primary"
        className="w-full"
        disabled={!form.isReady || form.isBusy}
      >
        {form.isBusy ? '正在登录…' : '登录'}
      </Button>
    </form>
  );
}
