'use client';

import { useMemo, useState } from 'react';

import type { UnitEntry } from '@/lib/roster/admin-answers';
import { UnitRow } from './unit-row';
import type { UnitTask, UnitWords } from './unit-task';

interface UnitTreeProps {
  readonly units: readonly UnitEntry[];
  readonly words: UnitWords;
  readonly onTask: (task: UnitTask) => void;
  readonly onNote: (note: string) => void;
}

/** Of a larger tree only the first levels are opened at first. */
const OPENED_WHOLE = 150;

export function UnitTree({ units, ...rest }: UnitTreeProps) {
  const [text, setText] = useState('');
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const below = useMemo(() => childrenByParent(units), [units]);
  const turn = (id: string) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  const wanted = text.trim();
  const isOpen = ({ id, level }: UnitEntry) =>
    (units.length <= OPENED_WHOLE || level === 0) !== turned.has(id);
  const [top] = units;
  if (top === undefined) return null;
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <input
          type="search"
          aria-label="按名称查找单位"
          placeholder="单位名称"
          className="field max-w-64"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="text-soft">共{units.length}个单位</p>
      </div>
      <div className="card mt-3">
        {wanted === '' ? (
          <Level units={[top]} branch={{ below, isOpen, turn }} {...rest} />
        ) : (
          <Found units={units.filter(({ name }) => name.includes(wanted))} {...rest} />
        )}
      </div>
    </>
  );
}

type Below = ReadonlyMap<string, readonly UnitEntry[]>;

function childrenByParent(units: readonly UnitEntry[]): Below {
  const below = new Map<string, UnitEntry[]>();
  for (const unit of units) {
    const siblings = below.get(unit.parentId ?? '') ?? [];
    siblings.push(unit);
    below.set(unit.parentId ?? '', siblings);
  }
  return below;
}

interface Branch {
  readonly below: Below;
  readonly isOpen: (unit: UnitEntry) => boolean;
  readonly turn: (id: string) => void;
}

interface LevelProps extends UnitTreeProps {
  readonly branch: Branch;
}

function Level({ units, branch, ...rest }: LevelProps) {
  return (
    <ul>
      {units.map((unit, index) => {
        const children = branch.below.get(unit.id) ?? [];
        const isOpen = branch.isOpen(unit);
        return (
          <li key={unit.id}>
            <UnitRow
              unit={unit}
              branch={children.length === 0 ? null : { isOpen, turn: () => branch.turn(unit.id) }}
              moves={{ up: index > 0, down: index < units.length - 1 }}
              {...rest}
            />
            {children.length > 0 && isOpen ? (
              <Level units={children} branch={branch} {...rest} />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

const MOST_FOUND = 100;

function Found({ units, ...rest }: UnitTreeProps) {
  if (units.length === 0) return <p className="px-5 py-6 text-soft">没有这样的单位。</p>;
  return (
    <ul aria-label="找到的单位">
      {units.slice(0, MOST_FOUND).map((unit) => (
        <li key={unit.id}>
          <UnitRow unit={{ ...unit, level: 0 }} branch={null} moves={NO_MOVES} {...rest} />
        </li>
      ))}
    </ul>
  );
}

const NO_MOVES = { up: false, down: false };
