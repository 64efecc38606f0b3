'use client';

import { callServer } from '@/components/account/call-server';
import { FormProblem } from '@/components/account/form-problem';
import { TextInput } from '@/components/account/text-input';
import { emptyIn, textIn, useAccountForm } from '@/components/account/use-account-form';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import type { UnitEntry } from '@/lib/roster/admin-answers';
import { SelectInput } from '../select-input';
import { subtreeOf, unitOptions } from '../unit-options';
import type { UnitWords } from './unit-task';

interface UnitDialogProps {
  /** Given for a new unit. */
  readonly parent: UnitEntry | null;
  /** `null` for a new unit. */
  readonly unit: UnitEntry | null;
  readonly units: readonly UnitEntry[];
  readonly words: UnitWords;
  readonly finish: (note: string) => void;
  readonly onClose: () => void;
}

export function UnitDialog({ parent, unit, units, words, finish, onClose }: UnitDialogProps) {
  const form = useAccountForm({
    check: (values) => emptyIn(values, { name: '请填单位名称。' }),
    send: (values) => send(unit, values),
    done: () => finish(unit === null ? '已添加单位。' : '已保存改动。'),
  });
  const { problems } = form;
  return (
    <Modal title={unit === null ? '添加单位' : `修改：${unit.name}`} open onClose={onClose}>
      <form method="post" onSubmit={form.submit} noValidate className="mt-4 space-y-4">
        <TextInput
          id="name"
          label="单位名称"
          hint="规范全称，会印在报告标题里。"
          autoComplete="off"
          defaultValue={unit?.name ?? ''}
          error={problems.name}
        />
        <ParentInput {...{ parent, unit, units }} error={problems.parentId} />
        <SelectInput
          id="kind"
          label="类型"
          options={words.kinds}
          defaultValue={unit?.kind ?? words.kinds[1]?.id ?? ''}
          error={problems.kind}
        />
        <SelectInput
          id="scope"
          label="数据范围"
          options={words.scopes}
          defaultValue={unit?.scope ?? words.scopes[0]?.id ?? ''}
          error={problems.scope}
        />
        <FormProblem problem={form.problem} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" look="primary" disabled={form.isBusy}>
            {unit === null ? '添加' : '保存'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function send(unit: UnitEntry | null, values: FormData) {
  const words = {
    name: textIn(values, 'name'),
    kind: textIn(values, 'kind'),
    scope: textIn(values, 'scope'),
  };
  const parentId = textIn(values, 'parentId');
  if (unit === null) return callServer('POST', '/api/units', { ...words, parentId });
  const isMoved = parentId !== '' && parentId !== unit.parentId;
  const change = isMoved ? { ...words, parentId } : words;
  return callServer('PATCH', `/api/units/${unit.id}`, change);
}

interface ParentInputProps {
  readonly parent: UnitEntry | null;
  readonly unit: UnitEntry | null;
  readonly units: readonly UnitEntry[];
  readonly error: string | undefined;
}

function ParentInput({ parent, unit, units, error }: ParentInputProps) {
  if (unit !== null && unit.parentId === null) return null;
  const own = unit === null ? new Set<string>() : subtreeOf(units, unit.id);
  const above = units.find(({ id }) => id === unit?.parentId);
  const others = units.filter(
    ({ id, isClosed }) => !own.has(id) && (!isClosed || id === above?.id),
  );
  return (
    <SelectInput
      id="parentId"
      label="上级单位"
      options={unitOptions(others.map((other) => ({ ...other, isClosed: false })))}
      defaultValue={parent?.id ?? unit?.parentId ?? ''}
      error={error}
      {...(unit === null
        ? {}
        : { hint: '改上级单位时，它的下级单位一起移动，审核权限立即随之改变。' })}
    />
  );
}
