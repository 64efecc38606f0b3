'use client';

import type { ReactNode } from 'react';

import { ChoiceList } from '@/components/drafts/choice-list';
import { Button } from '@/components/ui/button';
import type { Template } from '@/lib/template/template';
import { AccountPage } from './account-page';
import { callServer } from './call-server';
import { FormProblem } from './form-problem';
import { TextInput } from './text-input';
import { emptyIn, textIn, useAccountForm } from './use-account-form';

interface SetupPageProps {
  readonly template: Template;
  /** The one-time code of the address. */
  readonly code: string;
}

export function SetupPage({ template, code }: SetupPageProps) {
  return (
    <AccountPage
      title="第一次使用：设置"
      text="填一次就好。建好以后直接进入单位管理，再录入下属单位和其他人的账号。"
      width="max-w-2xl"
    >
      <SetupForm template={template} code={code} />
    </AccountPage>
  );
}

function SetupForm({ template, code }: SetupPageProps) {
  const form = useAccountForm({
    check: problemsIn,
    send: (values) => callServer('POST', '/api/setup', { code, ...setupIn(values) }),
    done: () => window.location.replace('/sign-in?to=/admin/units'),
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate className="mt-6 space-y-5">
      <UnitGroup template={template} error={form.problems.unitName} />
      <PersonGroup problems={form.problems} />
      <PasswordGroup problems={form.problems} />
      <FormProblem problem={form.problem} />
      <Button type="submit" look="primary" className="px-6" disabled={!form.isReady || form.isBusy}>
        {form.isBusy ? '正在建立…' : '建立单位和管理员账号'}
      </Button>
    </form>
  );
}

interface GroupProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Group({ title, text, children }: GroupProps) {
  return (
    <section className="card space-y-4 p-6">
      <div>
        <h2 className="text-lg font-semibold">{title}</h2>
        <p className="text-sm text-soft">{text}</p>
      </div>
      {children}
    </section>
  );
}

interface UnitGroupProps {
  readonly template: Template;
  readonly error: string | undefined;
}

function UnitGroup({ template, error }: UnitGroupProps) {
  return (
    <Group title="最上级单位" text="其他单位都在它下面，例如县、市、区人民政府。以后可以改。">
      <TextInput
        id="unitName"
        label="单位名称"
        autoComplete="organization"
        hint="规范全称，例如公章上的名称。"
        error={error}
      />
      <ChoiceList name="unitKind" label="单位类型" choices={template.agencyKinds} first={0} />
      <ChoiceList
        name="unitScope"
        label="本单位报告的数据范围"
        choices={template.scopes}
        first={0}
      />
    </Group>
  );
}

type Problems = Readonly<Record<string, string>>;

function PersonGroup({ problems }: { readonly problems: Problems }) {
  return (
    <Group title="管理员" text="管单位、账号和报送期限的人。">
      <TextInput id="name" label="姓名" autoComplete="name" maxLength={100} error={problems.name} />
      <TextInput
        id="username"
        label="用户名"
        autoComplete="username"
        maxLength={100}
        hint="登录时用。3至30个字，可用汉字、英文字母、数字和 - _ . 三种符号。"
        error={problems.username}
      />
    </Group>
  );
}

function PasswordGroup({ problems }: { readonly problems: Problems }) {
  return (
    <Group title="密码" text="请记牢。别的管理员可以重置它，但第一个管理员没有别人帮忙。">
      <TextInput
        id="password"
        label="密码"
        type="password"
        autoComplete="new-password"
        hint="至少8个字符，不能与用户名相同。"
        error={problems.password}
      />
      <TextInput
        id="again"
        label="再输一遍密码"
        type="password"
        autoComplete="new-password"
        error={problems.again}
      />
    </Group>
  );
}

const EMPTY = {
  unitName: '请填单位的规范全称。',
  name: '请填管理员的姓名。',
  username: '请填用户名。',
  password: '请填密码。',
  again: '请再输一遍密码。',
};

function problemsIn(form: FormData): Problems {
  const empty = emptyIn(form, EMPTY);
  if (Object.keys(empty).length > 0) return empty;
  if (textIn(form, 'password') === textIn(form, 'again')) return {};
  return { again: '两遍密码不一样，请再输一遍。' };
}

function setupIn(form: FormData): Readonly<Record<string, string>> {
  const names = ['unitName', 'unitKind', 'unitScope', 'name', 'username', 'password'];
  return Object.fromEntries(names.map((name) => [name, textIn(form, name)]));
}
