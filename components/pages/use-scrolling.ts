import { useCallback, useEffect, useRef, useState } from 'react';

import { boxesOf } from '@/lib/pages/field-boxes';
import { millimetresOf } from '@/lib/pages/page-geometry';
import type { Pages } from '@/lib/pages/pages';
import type { Mark, ScrollTarget } from './mark';

export interface PlaceOnPages {
  /** The page that is seen. */
  readonly page: number;
  /** Goes to an entry of the outline; `-1` for the beginning. */
  readonly jump: (entry: number) => void;
}

interface Scrolled {
  readonly pages: Pages;
  readonly holder: HTMLElement | null;
  readonly marks: readonly Mark[];
  readonly activeMark: string | null;
  readonly target: ScrollTarget | null;
}

/** Brings what is asked for into view, and tells which page is seen. */
export function useScrolling(scrolled: Scrolled): PlaceOnPages {
  const { pages, holder, marks, activeMark, target } = scrolled;
  const page = useSeenPage(holder, pages.pages.length);
  const active = marks.find(({ id }) => id === activeMark) ?? null;
  const activePlace = active === null ? '' : JSON.stringify([active.field, active.range ?? null]);
  // Other marks come and go without moving the page.
  const latest = useRef(marks);
  useEffect(() => {
    latest.current = marks;
  }, [marks]);
  useEffect(() => {
    if (target !== null) showField({ pages, holder }, target);
  }, [pages, holder, target]);
  useEffect(() => {
    const mark = latest.current.find(({ id }) => id === activeMark);
    if (mark !== undefined && activePlace !== '') showField({ pages, holder }, mark);
  }, [pages, holder, activeMark, activePlace]);
  const jump = useCallback(
    (entry: number) => {
      const { page: number = 1, y = 0 } = pages.outline[entry] ?? {};
      scrollToSpot(holder, { page: number, yMm: millimetresOf(y) }, ABOVE_HEADING);
    },
    [pages, holder],
  );
  return { page, jump };
}

/** Left above what is shown, as a part of the height that is seen. */
const ABOVE_HEADING = 0.02;
const ABOVE_FIELD = 0.3;

interface Shown {
  readonly pages: Pages;
  readonly holder: HTMLElement | null;
}

function showField({ pages, holder }: Shown, { field, range }: ScrollTarget): void {
  const [box] = boxesOf(pages, field, range);
  if (box !== undefined && !isSeen(holder, box)) scrollToSpot(holder, box, ABOVE_FIELD);
}

interface Spot {
  readonly page: number;
  readonly yMm: number;
}

const PAGE_HEIGHT_MM = 297;

function distanceTo(holder: HTMLElement | null, { page, yMm }: Spot) {
  const scroller = holder?.closest('[data-pages]');
  const sheet = holder?.querySelector(`[data-page="${page}"]`);
  if (!(scroller && sheet)) return null;
  const { top, height } = sheet.getBoundingClientRect();
  const seen = scroller.getBoundingClientRect();
  return { scroller, y: top + (yMm / PAGE_HEIGHT_MM) * height - seen.top, height: seen.height };
}

function isSeen(holder: HTMLElement | null, spot: Spot): boolean {
  const place = distanceTo(holder, spot);
  return place !== null && place.y > 0 && place.y < 0.85 * place.height;
}

function scrollToSpot(holder: HTMLElement | null, spot: Spot, above: number): void {
  const place = distanceTo(holder, spot);
  if (place === null) return;
  const { scroller, y, height } = place;
  scroller.scrollTo({ top: scroller.scrollTop + y - above * height });
}

function useSeenPage(holder: HTMLElement | null, count: number): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const scroller = holder?.closest('[data-pages]');
    if (!(holder && scroller)) return;
    const look = () => setPage(pageAt(holder, scroller));
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [holder]);
  return Math.min(page, count);
}

/** The page that crosses the middle of what is seen. */
function pageAt(holder: HTMLElement, scroller: Element): number {
  const { top, height } = scroller.getBoundingClientRect();
  const below = [...holder.children].findIndex(
    (sheet) => sheet.getBoundingClientRect().bottom > top + height / 2,
  );
  return below < 0 ? holder.children.length : below + 1;
}
