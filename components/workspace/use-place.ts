import { useEffect, useState } from 'react';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { PREFACE } from '@/lib/report/field-names';
import { isWide } from './is-wide';
import type { Side } from './side';

/**
 * Which part of the report is open, and what beside it, as the end of the address: the browser's
 * own back and forward buttons walk through the parts, and a page loaded again is where it was.
 */
export function usePlace(editor: FormEditor): readonly [Side, (side: Side) => void] {
  const [side, setSide] = useState<Side>(null);
  useEffect(() => {
    const place = placeIn(window.location.hash);
    if (isPageOf(editor, place.page)) editor.openPage(place.page);
    setSide(place.side === undefined ? firstSide() : place.side);
    return editor.subscribe(TOPICS.page, () => {
      const { page, side: open } = placeIn(window.location.hash);
      if (page === editor.page()) return;
      window.history.pushState(null, '', hashOf(editor.page(), open));
    });
  }, [editor]);
  useEffect(() => {
    const walk = () => {
      const { page } = placeIn(window.location.hash);
      if (!isPageOf(editor, page)) return;
      editor.openPage(page);
      // One thing at a time: the part that was gone back to.
      if (!isWide()) setSide(null);
    };
    window.addEventListener('popstate', walk);
    return () => window.removeEventListener('popstate', walk);
  }, [editor]);
  const open = (next: Side) => {
    setSide(next);
    window.history.replaceState(null, '', hashOf(editor.page(), next));
  };
  return [side, open];
}

interface Place {
  readonly page: string;
  /** `undefined` while nobody chose. */
  readonly side: Side | undefined;
}

const SIDES: readonly Side[] = ['pages', 'findings', 'preview', 'comments', null];

function placeIn(hash: string): Place {
  const [page = '', side = ''] = hash.slice(1).split('+');
  return {
    page: page === '' ? PREFACE : page,
    side: SIDES.find((known) => nameOf(known) === side),
  };
}

function hashOf(page: string, side: Side | undefined): string {
  return side === undefined ? `#${page}` : `#${page}+${nameOf(side)}`;
}

function nameOf(side: Side): string {
  return side ?? 'form';
}

function isPageOf({ template }: FormEditor, page: string): boolean {
  return page === PREFACE || template.sections.some(({ id }) => id === page);
}

function firstSide(): Side {
  return isWide() ? 'findings' : null;
}
