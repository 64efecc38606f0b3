'use client';

import Link from 'next/link';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';

export interface MenuLink {
  readonly path: string;
  readonly label: string;
}

interface HeaderMenuProps {
  readonly label: string;
  /** Read out in place of the label, where that alone says too little. */
  readonly title?: string;
  readonly links: readonly MenuLink[];
  /** Above the links. */
  readonly head?: ReactNode;
  /** Below the links. */
  readonly children?: ReactNode;
}

/** A button in the bar at the top that opens a list of places. */
export function HeaderMenu({ label, title, links, head, children }: HeaderMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    trigger.current?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <nav aria-label={title ?? label} className="relative" onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={trigger}
        type="button"
        aria-label={title}
        aria-expanded={isOpen}
        aria-controls={panel}
        className="flex max-w-40 items-center gap-1 rounded px-2.5 py-1 text-[0.9375rem] text-white hover:bg-white/15 focus-visible:outline-white aria-expanded:bg-white/20 max-sm:max-w-28"
        onClick={() => setOpen(!isOpen)}
      >
        <span className="truncate">{label}</span>
        <span aria-hidden="true" className="text-xs">
          ▾
        </span>
      </button>
      <div
        id={panel}
        hidden={!isOpen}
        className="fade-in card absolute top-full right-0 z-40 mt-1.5 w-max max-w-72 min-w-48 p-1.5 text-ink shadow-xl"
      >
        {head}
        {links.map(({ path, label: text }) => (
          <Link key={path} href={path} className={MENU_ITEM} onClick={() => setOpen(false)}>
            {text}
          </Link>
        ))}
        {children}
      </div>
    </nav>
  );
}

export const MENU_ITEM =
  'block w-full cursor-pointer rounded px-3 py-1.5 text-left hover:bg-wash hover:text-accent-deep focus-visible:bg-wash';
