import { useEffect, useRef, useState } from 'react';

import type { Pages } from '@/lib/pages/pages';
import type { Texts } from '@/lib/report/report-texts';
import type { Mark, Picked } from './mark';
import { watchPointer } from './watch-pointer';

export interface Picking {
  readonly pages: Pages;
  readonly holder: HTMLElement | null;
  /** What is shown of every field. */
  readonly texts: Texts;
  readonly onMark: (id: string) => void;
  /** `null` where nothing can be chosen. */
  readonly onPick: ((picked: Picked) => void) | null;
}

const NONE: readonly Mark[] = [];

/** Chooses cells by a click and text by dragging; returns what is being dragged over. */
export function usePicking(picking: Picking): readonly Mark[] {
  const { holder } = picking;
  const [dragged, setDragged] = useState(NONE);
  const latest = useRef(picking);
  useEffect(() => {
    latest.current = picking;
  });
  useEffect(() => {
    if (holder === null) return;
    return watchPointer(holder, () => latest.current, {
      onDrag: (picked) => setDragged(picked === null ? NONE : [selected(picked)]),
    });
  }, [holder]);
  return dragged;
}

function selected({ field, quote, start }: Picked): Mark {
  const range = { start, end: start + quote.length };
  return { id: 'dragged', field, range, kind: 'selected', label: quote };
}
