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
    element.querySelector<HTMLElement>('[data-first]')?.focus();
    const place = (): void => {
      if (beside !== null) standBeside(element, beside);
    };
    place();
    const outside = (event: MouseEvent): void => {
      if (event.target === element) element.close();
    };
    element.addEventListener('click', outside);
    element.addEventListener('toggle', place, true);
    return () => {
      element.removeEventListener('click', outside);
      element.removeEventListener('toggle', place, true);
      element.close();
      if (before instanceof HTMLElement && !hasFocusElsewhere(before)) before.focus();
    };
  }, [beside]);
  return (
    <dialog
      ref={dialog}
      className={beside === null ? styles.dialog : styles.popover}
      aria-labelledby={id}
      onClose={({ currentTarget }) => {
        // The news of a closing may come after it was opened again.
        if (!currentTarget.open) onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <button type="button" onClick={onClose}>
          关闭
        </button>
      </div>
      <div className={styles.sheet}>{children}</div>
    </dialog>
  );
}

function hasFocusElsewhere({ ownerDocument }: HTMLElement): boolean {
  const { activeElement } = ownerDocument;
  return activeElement !== null && activeElement !== ownerDocument.body;
}

const GAP = 6;

/** Less than this is no room to read in, and the whole window is taken. */
const LEAST_ROOM = 300;

/** Below the element, above it, or else at its side, so that it can still be seen. */
function standBeside(dialog: HTMLElement, element: Element): void {
  const room = roomAround(element);
  dialog.style.maxHeight = `${room.bottom - room.top}px`;
  const place = element.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const within = (from: number, most: number): number => Math.max(GAP, Math.min(from, most));
  const left = within(place.left, window.innerWidth - width - GAP);
  const below = place.bottom + GAP;
  const above = place.top - GAP - height;
  if (below + height <= room.bottom) moveTo(dialog, below, left);
  else if (above >= room.top) moveTo(dialog, above, left);
  else {
    const top = Math.max(room.top, Math.min(place.top, room.bottom - height));
    moveTo(dialog, top, within(place.left - GAP - width, window.innerWidth - width - GAP));
  }
}

/** The part of the page that scrolls, between the bars above and below it. */
function roomAround(element: Element): { readonly top: number; readonly bottom: number } {
  const main = element.closest('main')?.getBoundingClientRect();
  if (main === undefined || main.height < LEAST_ROOM) {
    return { top: GAP, bottom: window.innerHeight - GAP };
  }
  return { top: main.top + GAP, bottom: main.bottom - GAP };
}

function moveTo(dialog: HTMLElement, top: number, left: number): void {
  dialog.style.top = `${top}px`;
  dialog.style.left = `${left}px`;
}
