import { useMemo } from 'react';

import type { Editor } from '@/components/form/editor';
import type { Finding } from '@/lib/findings/finding';
import { useSnapshot } from './use-snapshot';

/** What is drawn of a cell beside its text. */
export interface CellMarks {
  readonly severity: string | undefined;
  readonly side: string | undefined;
  readonly notes: readonly Finding[];
}

/** The marks of a cell, drawn again when they change, or when `shown` does. */
export function useCellMarks(editor: Editor, address: string, shown: () => string): CellMarks {
  const addresses = useMemo(() => [address], [address]);
  useSnapshot(editor, addresses, () => `${shown()}\n${marksText(editor, address)}`);
  const { severity, side } = editor.markOf(address);
  return {
    severity: severity ?? undefined,
    side: side ?? undefined,
    notes: notesAt(editor, address),
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
  return [severity, side, ...notes].join('\n');
}
