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
      scrollToSpot(holder, { page: number, xMm: 0, yMm: millimetresOf(y) }, ABOVE_HEADING);
    },
    [pages, holder],
  );
  return { page, jump };
}

/** Left above what is shown, as a part of the height that is seen. */
const ABOVE_HEADING = 0.02;
const ABOVE_FIELD = 0.3;
/** What begins further down, or further right, is not well seen. */
const MOST_BELOW = 0.85;

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
  readonly xMm: number;
  readonly yMm: number;
}

const PAGE_WIDTH_MM = 210;
const PAGE_HEIGHT_MM = 297;

/** Where a spot is in the part that is seen, which is so wide and so high. */
function distanceTo(holder: HTMLElement | null, { page, xMm, yMm }: Spot) {
  const scroller = holder?.closest('[data-pages]');
  const sheet = holder?.querySelector(`[data-page="${page}"]`);
  if (!(scroller && sheet)) return null;
  const box = sheet.getBoundingClientRect();
  const seen = scroller.getBoundingClientRect();
  return {
    scroller,
    x: box.left + (xMm / PAGE_WIDTH_MM) * box.width - seen.left,
    y: box.top + (yMm / PAGE_HEIGHT_MM) * box.height - seen.top,
    width: seen.width,
    height: seen.height,
  };
}

function isSeen(holder: HTMLElement | null, spot: Spot): boolean {
  const place = distanceTo(holder, spot);
  if (place === null) return true;
  const { x, y, width, height } = place;
  return y > 0 && y < MOST_BELOW * height && x > 0 && x < MOST_BELOW * width;
}

function scrollToSpot(holder: HTMLElement | null, spot: Spot, above: number): void {
  const place = distanceTo(holder, spot);
  if (place === null) return;
  const { scroller, x, y, width, height } = place;
  const isBeside = x < 0 || x > MOST_BELOW * width;
  scroller.scrollTo({
    top: scroller.scrollTop + y - above * height,
    left: scroller.scrollLeft + (isBeside ? x - ABOVE_FIELD * width : 0),
  });
}

/** Makes the pages larger or smaller without turning them. */
export function stayingInPlace(holder: HTMLElement | null, resize: () => void): void {
  const scroller = holder?.closest('[data-pages]');
  const part = scroller ? scroller.scrollTop / scroller.scrollHeight : 0;
  resize();
  requestAnimationFrame(() => scroller?.scrollTo({ top: part * scroller.scrollHeight }));
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
