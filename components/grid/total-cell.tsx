import { memo, useEffect, useLayoutEffect, useRef } from 'react';

import { useVersion } from '@/components/form/use-version';
import { namesOf } from '@/lib/findings/names';
import styles from './cell.module.css';
import { noteIdOf } from './cell-ids';
import { CellNote } from './cell-note';
import { totalText } from './total-text';
import type { CellProps } from './typed-cell';

/** A cell that the form adds up. It takes the focus and can be copied, but not changed. */
export const TotalCell = memo(ComputedCell);

function ComputedCell({ editor, cell, onDraw }: CellProps) {
  const { address } = cell;
  useVersion(editor, address);
  useEffect(() => onDraw?.(address));
  const input = useRef<HTMLInputElement>(null);
  const { name, ref, onBlur } = editor.register(address);
  const total = editor.totalAt(address);
  const text = totalText(total);
  const stated = editor.statedAt(address);
  const mark = editor.markOf(address);
  const hasFindings = editor.findingsAt(address).length > 0;
  // The form library writes the stated total into the element, so the computed one comes after.
  useLayoutEffect(() => {
    if (input.current !== null && input.current.value !== text) input.current.value = text;
  });
  return (
    <td
      className={styles.total}
      colSpan={cell.span}
      data-severity={mark.severity ?? undefined}
      data-side={mark.side ?? undefined}
      data-open={total?.complete === false ? '' : undefined}
    >
      <input
        ref={(element) => {
          input.current = element;
          ref(element);
        }}
        name={name}
        onBlur={onBlur}
        className={styles.sum}
        data-address={address}
        data-total=""
        defaultValue={text}
        readOnly
        tabIndex={-1}
        aria-haspopup="dialog"
        aria-label={`${namesOf(editor.template).cell(address)}（自动合计）`}
        aria-describedby={hasFindings ? noteIdOf(address) : undefined}
      />
      {stated !== null && <span className={styles.stated}>原为 {String(stated)}</span>}
      {hasFindings && <CellNote editor={editor} address={address} />}
    </td>
  );
}
