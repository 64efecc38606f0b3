import { memo, useEffect } from 'react';

import type { Editor } from '@/components/form/editor';
import { CellYear } from '@/components/last-year/cell-year';
import { useLock } from '@/components/last-year/use-lock';
import { namesOf } from '@/lib/findings/names';
import type { CellDefinition } from '@/lib/template/cell-definition';
import styles from './cell.module.css';
import { MOST_IN_CELL, rowFormIdOf } from './cell-ids';
import { useCellMarks } from './cell-marks';
import { CellNote } from './cell-note';
import { FigureText, MOST_AT_FULL_SIZE } from './figure-text';
import type { GridCell } from './grid-layout';

export interface CellProps {
  readonly editor: Editor;
  readonly cell: GridCell;
  /** Called after the cell was drawn; for counting in tests. */
  readonly onDraw?: ((address: string) => void) | undefined;
}

/** A cell that people fill in. The text lives in the input; React draws only the marks. */
export const TypedCell = memo(EditableCell);

/** The input shows its text by itself, a long one only while it has the focus. */
function longTextOf(editor: Editor, address: string): string {
  const text = editor.textAt(address);
  return text.length > MOST_AT_FULL_SIZE ? text : '';
}

function EditableCell({ editor, cell, onDraw }: CellProps) {
  const { address } = cell;
  const { severity, side, notes, lock, describedBy } = useCellMarks(editor, address, () =>
    longTextOf(editor, address),
  );
  const longText = longTextOf(editor, address);
  useEffect(() => {
    onDraw?.(address);
  });
  const { name, ref, onBlur } = editor.register(address);
  const { attach, leave } = useLock(editor, address, { ref, onBlur });
  return (
    <td
      className={styles.cell}
      colSpan={cell.span}
      data-severity={severity}
      data-side={side}
      data-lock={lock}
    >
      <input
        ref={attach}
        name={name}
        form={rowFormIdOf(address)}
        onBlur={leave}
        className={styles.input}
        data-long={longText === '' ? undefined : ''}
        data-address={address}
        defaultValue={editor.textAt(address)}
        tabIndex={-1}
        inputMode={inputModeOf(cell.definition)}
        maxLength={MOST_IN_CELL}
        autoComplete="off"
        spellCheck={false}
        aria-label={namesOf(editor.template).cell(address)}
        aria-invalid={severity === 'error' ? true : undefined}
        aria-describedby={describedBy}
      />
      {longText !== '' && <FigureText text={longText} />}
      <CellNote template={editor.template} address={address} findings={notes} />
      {editor.lastYear() !== null && <CellYear editor={editor} address={address} />}
    </td>
  );
}

function inputModeOf({ kind }: CellDefinition): 'numeric' | 'decimal' | 'text' {
  switch (kind) {
    case 'count':
      return 'numeric';
    case 'amount':
      return 'decimal';
    case 'signed':
      return 'text';
  }
}
