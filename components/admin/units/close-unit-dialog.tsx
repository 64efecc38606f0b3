'use client';

import { callServer } from '@/components/account/call-server';
import type { UnitEntry } from '@/lib/roster/admin-answers';
import { ConfirmDialog } from '../confirm-dialog';

interface CloseUnitDialogProps {
  readonly unit: UnitEntry;
  readonly finish: (note: string) => void;
  readonly onClose: () => void;
}

export function CloseUnitDialog({ unit, finish, onClose }: CloseUnitDialogProps) {
  const { id, name, isClosed } = unit;
  return (
    <ConfirmDialog
      title={isClosed ? `恢复“${name}”` : `停用“${name}”`}
      text={isClosed ? '恢复后，这个单位又可以写新报告。' : <Consequences unit={unit} />}
      action={isClosed ? '恢复' : '停用'}
      look={isClosed ? 'primary' : 'danger'}
      send={() => callServer('PATCH', `/api/units/${id}`, { closed: !isClosed })}
      onDone={() => finish(isClosed ? `已恢复“${name}”。` : `已停用“${name}”。`)}
      onClose={onClose}
    />
  );
}

function Consequences({ unit: { reports, accounts } }: { readonly unit: UnitEntry }) {
  return (
    <>
      <p>停用后不能再写新报告，以后可以随时恢复。</p>
      {reports === 0 ? null : <p>已有的{reports}份报告和它们的历史都会保留。</p>}
      {accounts === 0 ? null : (
        <p>这个单位还有{accounts}个能登录的账号，需要时请到“账号”里另行停用。</p>
      )}
    </>
  );
}
