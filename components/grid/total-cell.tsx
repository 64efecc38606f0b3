import { memo, type RefCallback, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

import { CellYear } from '@/components/last-year/cell-year';
import { namesOf } from '@/lib/findings/names';
import styles from './cell.module.css';
import { rowFormIdOf } from './cell-ids';
import { useCellMarks } from './cell-marks';
import { CellNote } from './cell-note';
import { FigureText, MOST_AT_FULL_SIZE } from './figure-text';
import { totalText } from './total-text';
import type { CellProps } from './typed-cell';

/** A cell that the form adds up. It takes the focus and can be copied, but not changed. */
export const TotalCell = memo(ComputedCell);

function ComputedCell({ editor, cell, onDraw }: CellProps) {
  const { address } = cell;
  const text = totalText(editor.totalAt(address));
  const isLong = text.length > MOST_AT_FULL_SIZE;
  const stated = editor.statedAt(address);
  const { severity, side, notes, describedBy } = useCellMarks(
    editor,
    address,
    () => `${totalText(editor.totalAt(address))} ${editor.textAt(address)}`,
  );
  useEffect(() => {
    onDraw?.(address);
  });
  const { name, ref, onBlur } = editor.register(address);
  const attach = useShownText(text, ref);
  return (
    <td
      className={styles.total}
      colSpan={cell.span}
      data-severity={severity}
      data-side={side}
      data-open={text.endsWith('…') ? '' : undefined}
    >
      <input
        ref={attach}
        name={name}
        form={rowFormIdOf(address)}
        onBlur={onBlur}
        className={styles.sum}
        data-address={address}
        data-total=""
        data-long={isLong ? '' : undefined}
        defaultValue={editor.textAt(address)}
        readOnly
        tabIndex={-1}
        aria-haspopup="dialog"
        aria-label={`${namesOf(editor.template).cell(address)}（自动合计）`}
        aria-describedby={describedBy}
      />
      {isLong && <FigureText text={text} />}
      {stated !== null && <span className={styles.stated}>原为 {String(stated)}</span>}
      <CellNote template={editor.template} address={address} findings={notes} />
      {editor.lastYear() !== null && <CellYear editor={editor} address={address} />}
    </td>
  );
}

/** Shows a text in an input whose own text, the stated total, belongs to the form library. */
function useShownText(
  text: string,
  ref: RefCallback<HTMLInputElement>,
): RefCallback<HTMLInputElement> {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current !== null && input.current.value !== text) input.current.value = text;
  });
  // Attached once: a computed total that is found later would be taken for one that was typed.
  return useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element;
      ref(element);
    },
    [ref],
  );
}
