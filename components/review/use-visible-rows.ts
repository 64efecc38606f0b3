import { useEffect, useState } from 'react';

export interface RowRange {
  readonly from: number;
  /** The first one that is not drawn. */
  readonly to: number;
}

export interface LongList {
  readonly count: number;
  /** In pixels; the same for all rows. */
  readonly rowHeight: number;
}

/** Rows drawn above and below the screen. */
const MORE_ROWS = 12;

/** Which rows of a long list on the page are on the screen or near it. */
export function useVisibleRows(list: HTMLElement | null, { count, rowHeight }: LongList): RowRange {
  const [range, setRange] = useState<RowRange>({ from: 0, to: 3 * MORE_ROWS });
  useEffect(() => {
    if (list === null) return;
    const measure = () => {
      const above = -list.getBoundingClientRect().top;
      const from = Math.floor(above / rowHeight) - MORE_ROWS;
      const to = Math.ceil((above + window.innerHeight) / rowHeight) + MORE_ROWS;
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    measure();
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [list, rowHeight]);
  return { from: clamp(range.from, count), to: clamp(range.to, count) };
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count));
}
