'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';

import { callServer } from '@/components/account/call-server';
import { Button, lookOf } from '@/components/ui/button';
import type { UnitEntry } from '@/lib/roster/admin-answers';
import { labelOf } from '@/lib/roster/roster-words';
import type { UnitTask, UnitWords } from './unit-task';

interface UnitRowProps {
  readonly unit: UnitEntry;
  readonly words: UnitWords;
  /** `null` for a unit with none below it. */
  readonly branch: { readonly isOpen: boolean; readonly turn: () => void } | null;
  /** Where it can go among its siblings. */
  readonly moves: { readonly up: boolean; readonly down: boolean };
  readonly onTask: (task: UnitTask) => void;
  readonly onNote: (note: string) => void;
}

const INDENT_REM = 1.5;
const MOST_INDENTS = 6;

export function UnitRow({ unit, words, branch, moves, onTask, onNote }: UnitRowProps) {
  const { name, isClosed, level } = unit;
  const indent = `${Math.min(level, MOST_INDENTS) * INDENT_REM}rem`;
  return (
    <div
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2"
      style={{ paddingLeft: `calc(0.75rem + ${indent})` }}
    >
      <Turner name={name} branch={branch} />
      <div className="min-w-0 flex-1 basis-56">
        <span className={`font-medium wrap-anywhere ${isClosed ? 'text-soft' : ''}`}>{name}</span>
        {isClosed ? (
          <span className="ml-2 rounded-full bg-canvas px-2.5 py-0.5 text-sm text-soft">
            已停用
          </span>
        ) : null}
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          <span>{labelOf(words.kinds, unit.kind)}</span>
          {unit.scope === words.scopes[0]?.id ? null : (
            <span>{labelOf(words.scopes, unit.scope)}</span>
          )}
          <Link
            href={`/admin/accounts?unit=${unit.id}`}
            className="rounded text-accent hover:underline"
            aria-label={`${name}的账号：${unit.accounts}个`}
          >
            账号 {unit.accounts}
          </Link>
          <span>报告 {unit.reports}</span>
        </p>
      </div>
      <RowActions unit={unit} moves={moves} onTask={onTask} onNote={onNote} />
    </div>
  );
}

type TurnerProps = Pick<UnitRowProps, 'branch'> & { readonly name: string };

function Turner({ name, branch }: TurnerProps) {
  if (branch === null) return <span className="w-7" />;
  return (
    <button
      type="button"
      aria-expanded={branch.isOpen}
      aria-label={`${name}的下级单位`}
      onClick={branch.turn}
      className="size-7 rounded text-accent hover:bg-wash"
    >
      <span aria-hidden="true">{branch.isOpen ? '▾' : '▸'}</span>
    </button>
  );
}

type RowActionsProps = Pick<UnitRowProps, 'unit' | 'moves' | 'onTask' | 'onNote'>;

function RowActions({ unit, moves, onTask, onNote }: RowActionsProps) {
  const { name, isClosed } = unit;
  return (
    <div className="flex flex-wrap gap-0.5">
      {moves.up ? <StepButton unit={unit} step="up" onNote={onNote} /> : null}
      {moves.down ? <StepButton unit={unit} step="down" onNote={onNote} /> : null}
      {isClosed ? null : (
        <Button
          look="quiet"
          aria-label={`添加下级单位：${name}`}
          onClick={() => onTask({ kind: 'add', parent: unit })}
        >
          添加下级
        </Button>
      )}
      <Button
        look="quiet"
        aria-label={`修改：${name}`}
        onClick={() => onTask({ kind: 'edit', unit })}
      >
        修改
      </Button>
      {unit.parentId === null ? null : (
        <Button
          look="quiet"
          aria-label={`${isClosed ? '恢复' : '停用'}：${name}`}
          onClick={() => onTask({ kind: isClosed ? 'reopen' : 'close', unit })}
        >
          {isClosed ? '恢复' : '停用'}
        </Button>
      )}
    </div>
  );
}

interface StepButtonProps {
  readonly unit: UnitEntry;
  readonly step: 'up' | 'down';
  readonly onNote: (note: string) => void;
}

const STEP_WORDS = { up: ['上移', '↑'], down: ['下移', '↓'] } as const;

function StepButton({ unit, step, onNote }: StepButtonProps) {
  const router = useRouter();
  const [word, arrow] = STEP_WORDS[step];
  const move = async () => {
    const answer = await callServer('PATCH', `/api/units/${unit.id}`, { step });
    onNote(answer.ok ? '' : answer.refusal.message);
    router.refresh();
  };
  return (
    <button
      type="button"
      className={`${lookOf('quiet')} px-2!`}
      aria-label={`${word}：${unit.name}`}
      onClick={() => void move()}
    >
      {arrow}
    </button>
  );
}
