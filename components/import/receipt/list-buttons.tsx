'use client';

import { Button } from '@/components/ui/button';

/** The ways from one file of a list to the list and to the files beside it. */
export interface ListWays {
  readonly toList: () => void;
  readonly move: (id: number) => void;
  /** The files beside it, as the list is filtered and sorted; `null` at its ends. */
  readonly before: number | null;
  readonly after: number | null;
}

export function ListButtons({ toList, move, before, after }: ListWays) {
  return (
    <>
      <Button look="quiet" onClick={toList}>
        返回列表
      </Button>
      <MoveButton label="上一份" to={before} move={move} />
      <MoveButton label="下一份" to={after} move={move} />
    </>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly to: number | null;
  readonly move: (id: number) => void;
}

function MoveButton({ label, to, move }: MoveButtonProps) {
  return (
    <Button
      look="quiet"
      disabled={to === null}
      onClick={() => (to === null ? undefined : move(to))}
    >
      {label}
    </Button>
  );
}
