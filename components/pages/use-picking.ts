import { useEffect, useRef, useState } from 'react';

import type { Mark, Picked } from './mark';
import type { Picking } from './picking';
import { watchPointer } from './watch-pointer';

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
