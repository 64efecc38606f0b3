import { type RefCallback, useCallback, useLayoutEffect, useRef } from 'react';

import type { CellRegistration, Editor } from '@/components/form/editor';

interface LockedInput {
  readonly attach: RefCallback<HTMLInputElement>;
  readonly leave: () => void;
}

/**
 * Keeps the input of a cell from being written while it holds last year's figure. A figure that
 * is being typed may be last year's on the way to another one, so that the lock waits for the end.
 */
export function useLock(
  editor: Editor,
  address: string,
  { ref, onBlur }: Pick<CellRegistration, 'ref' | 'onBlur'>,
): LockedInput {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    const isLocked = editor.lockAt(address) === 'locked';
    const hasFocus = element === element.ownerDocument.activeElement;
    if (!isLocked || !hasFocus) element.readOnly = isLocked;
  });
  const attach = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element;
      ref(element);
    },
    [ref],
  );
  const leave = () => {
    onBlur();
    if (input.current !== null) input.current.readOnly = editor.lockAt(address) === 'locked';
  };
  return { attach, leave };
}
