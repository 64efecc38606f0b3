import { type ReactNode, useEffect, useId, useRef } from 'react';

import styles from './dialog.module.css';

interface GridDialogProps {
  readonly title: string;
  /** The element to stand beside; in the middle of the window without one. */
  readonly beside: Element | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: it keeps the focus, closes on Escape and gives the focus back. */
export function GridDialog({ title, beside, onClose, children }: GridDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = element.ownerDocument.activeElement;
    element.showModal();
    if (beside !== null) standBeside(element, beside);
    const outside = (event: MouseEvent): void => {
      if (event.target === element) element.close();
    };
    element.addEventListener('click', outside);
    return () => {
      element.removeEventListener('click', outside);
      element.close();
      if (before instanceof HTMLElement && !hasFocusElsewhere(before)) before.focus();
    };
  }, [beside]);
  return (
    <dialog
      ref={dialog}
      className={beside === null ? styles.dialog : styles.popover}
      aria-labelledby={id}
      onClose={onClose}
    >
      <div className={styles.sheet}>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

function hasFocusElsewhere({ ownerDocument }: HTMLElement): boolean {
  const { activeElement } = ownerDocument;
  return activeElement !== null && activeElement !== ownerDocument.body;
}

const GAP = 6;

function standBeside(dialog: HTMLElement, element: Element): void {
  const place = element.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const below = place.bottom + GAP + height <= window.innerHeight;
  const top = below ? place.bottom + GAP : Math.max(GAP, place.top - GAP - height);
  const left = Math.max(GAP, Math.min(place.left, window.innerWidth - width - GAP));
  dialog.style.top = `${top}px`;
  dialog.style.left = `${left}px`;
}
