import { useEffect } from 'react';

import type { DeskState, ImportDesk } from './import-desk';

/** The ways between the list and its files, which the browser's own buttons go too. */
export interface FileHistory {
  readonly show: (id: number) => void;
  /** From one file to another: the way back still leads to the list. */
  readonly move: (id: number) => void;
  readonly toList: () => void;
}

const FROM_LIST = { fromList: true } as const;

/** Which file of the list is shown, as the end of the address. */
export function useFileHistory(desk: ImportDesk, { entries, shown }: DeskState): FileHistory {
  const isList = entries.length > 1;
  const hash = isList && shown !== null ? hashOf(shown.id) : '';
  useEffect(() => {
    if (window.location.hash === hash) return;
    if (hash === '') replaceByList();
    else window.history.pushState(FROM_LIST, '', hash);
  }, [hash]);
  useEffect(() => {
    const { pathname } = window.location;
    const walk = () => {
      if (window.location.pathname !== pathname) return;
      const { entries: all } = desk.state();
      if (all.length > 1) desk.show(idIn(window.location.hash, all.length));
    };
    window.addEventListener('popstate', walk);
    return () => window.removeEventListener('popstate', walk);
  }, [desk]);
  return {
    show: (id) => {
      // Before the list goes, so that the browser knows how far it was scrolled.
      window.history.pushState(FROM_LIST, '', hashOf(id));
      desk.show(id);
    },
    move: (id) => {
      window.history.replaceState(window.history.state, '', hashOf(id));
      desk.show(id);
    },
    toList: () => {
      if (isFromList(window.history.state)) window.history.back();
      else desk.show(null);
    },
  };
}

function isFromList(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'fromList' in state;
}

function replaceByList(): void {
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', `${pathname}${search}`);
}

function hashOf(id: number): string {
  return `#file-${id + 1}`;
}

function idIn(hash: string, count: number): number | null {
  const number = Number(/^#file-(\d+)$/u.exec(hash)?.[1]);
  return number >= 1 && number <= count ? number - 1 : null;
}
