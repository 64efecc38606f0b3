import { useMemo } from 'react';

import type { Editor, Lock } from '@/components/form/editor';
import type { Finding } from '@/lib/findings/finding';
import { noteIdOf, yearIdOf } from './cell-ids';
import { useSnapshot } from './use-snapshot';

/** What is drawn of a cell beside its text. */
export interface CellMarks {
  readonly severity: string | undefined;
  readonly side: string | undefined;
  readonly notes: readonly Finding[];
  readonly lock: Lock | undefined;
  /** Ids of what describes the cell. */
  readonly describedBy: string | undefined;
}

/** The marks of a cell, drawn again when they change, or when `shown` does. */
export function useCellMarks(editor: Editor, address: string, shown: () => string): CellMarks {
  const addresses = useMemo(() => [address], [address]);
  useSnapshot(editor, addresses, () => `${shown()}\n${marksText(editor, address)}`);
  const { severity, side } = editor.markOf(address);
  const notes = notesAt(editor, address);
  const described = [
    ...(notes.length > 0 ? [noteIdOf(address)] : []),
    ...(editor.lastYear() === null ? [] : [yearIdOf(address)]),
  ];
  return {
    severity: severity ?? undefined,
    side: side ?? undefined,
    notes,
    lock: editor.lockAt(address) ?? undefined,
    describedBy: described.length === 0 ? undefined : described.join(' '),
  };
}

/** Findings told of at the cell. That it is blank can be seen, and is told once in the list. */
function notesAt(editor: Editor, address: string): readonly Finding[] {
  return editor.findingsAt(address).filter(({ code }) => code !== 'blank-cells');
}

function marksText(editor: Editor, address: string): string {
  const { severity, side } = editor.markOf(address);
  const notes = notesAt(editor, address).map(
    ({ code, relation, line, difference, found }) =>
      `${code} ${relation} ${line} ${difference} ${found}`,
  );
  const year = editor.lastYear() === null ? '' : `with last year ${editor.lockAt(address)}`;
  return [severity, side, year, ...notes].join('\n');
}
