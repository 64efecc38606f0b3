'use client';

import { Menu } from '@base-ui/react/menu';
import Link from 'next/link';
import type { ReactNode } from 'react';

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
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        aria-label={title}
        className="flex max-w-40 items-center gap-1 rounded px-2.5 py-1 text-[0.9375rem] text-white hover:bg-white/15 focus-visible:outline-white data-popup-open:bg-white/20 max-sm:max-w-28"
      >
        <span className="truncate">{label}</span>
        <span aria-hidden="true" className="text-xs">
          ▾
        </span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={6} className="z-40">
          <Menu.Popup className="fade-in card min-w-48 max-w-72 p-1.5 shadow-xl">
            {head}
            {links.map(({ path, label: text }) => (
              <Menu.LinkItem
                key={path}
                closeOnClick
                render={<Link href={path} />}
                className={MENU_ITEM}
              >
                {text}
              </Menu.LinkItem>
            ))}
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

export const MENU_ITEM =
  'block w-full cursor-pointer rounded px-3 py-1.5 text-left data-highlighted:bg-wash data-highlighted:text-accent-deep';
