'use client';

import { useState } from 'react';
import { z } from 'zod';

import { callServer, type ServerRefusal } from '@/components/account/call-server';
import { FormProblem } from '@/components/account/form-problem';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import type { AddedUnits } from '@/lib/roster/admin-answers';
import {
  ROSTER_COLUMNS,
  type RosterIssue,
  type RosterPlan,
  type RosterRow,
} from '@/lib/roster/roster';
import { firstPasswordSchema } from '../first-password-in';

interface AddManyDialogProps {
  readonly rows: readonly RosterRow[];
  readonly plan: RosterPlan;
  readonly onAdded: (added: AddedUnits) => void;
  readonly onIssues: (issues: readonly RosterIssue[]) => void;
  readonly onClose: () => void;
}

export function AddManyDialog({ rows, plan, onAdded, onIssues, onClose }: AddManyDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const accounts = plan.units.reduce((sum, unit) => sum + unit.accounts.length, 0);
  const add = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await callServer('POST', '/api/units/many', { rows });
    setBusy(false);
    const added = answer.ok ? addedSchema.safeParse(answer.value).data : undefined;
    if (added !== undefined) return onAdded(added);
    const issues = answer.ok ? [] : issuesIn(answer.refusal);
    if (issues.length > 0) return onIssues(issues);
    setProblem(answer.ok ? '服务器的回答看不懂，请刷新后核对单位名册。' : answer.refusal.message);
  };
  return (
    <Modal title="全部添加" open onClose={() => (isBusy ? undefined : onClose())}>
      <p className="mt-2">
        将添加{rows.length}个单位{accounts === 0 ? '' : `、${accounts}个账号`}
        。单位添加后不能删除，只能停用。
      </p>
      {isBusy ? (
        <div role="status" className="mt-4">
          <p>正在添加…{accounts > MANY ? '账号较多，可能要一两分钟，请不要关闭本页。' : ''}</p>
          <progress className="progress mt-2" aria-label="正在添加" />
        </div>
      ) : null}
      <div className="mt-3">
        <FormProblem problem={problem} />
      </div>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose} disabled={isBusy}>
          取消
        </Button>
        <Button look="primary" disabled={isBusy} onClick={() => void add()}>
          添加
        </Button>
      </div>
    </Modal>
  );
}

/** Making so many passwords takes a while. */
const MANY = 50;

const addedSchema = z.object({ units: z.int(), passwords: z.array(firstPasswordSchema) });

const issuesSchema = z.object({
  issues: z.array(
    z.object({ row: z.int().min(0), column: z.enum(ROSTER_COLUMNS), text: z.string() }),
  ),
});

function issuesIn({ details }: ServerRefusal): readonly RosterIssue[] {
  return issuesSchema.safeParse(details).data?.issues ?? [];
}
