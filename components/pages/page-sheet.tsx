'use client';

import { memo, useEffect, useRef, useState } from 'react';

import type { Page, Pages } from '@/lib/pages/pages';
import { writeSvgPage } from '@/lib/writers/svg';
import { MarkLayer } from './mark-layer';
import type { PlacedMark } from './placed-marks';
import { svgSheet } from './svg-sheet';

interface PageSheetProps {
  readonly pages: Pages;
  readonly page: Page;
  readonly marks: readonly PlacedMark[];
  readonly active: string | null;
  readonly onMark: (id: string) => void;
}

/** One page, painted when it comes near the part that is seen. */
export const PageSheet = memo(Sheet);

function Sheet(props: PageSheetProps) {
  const { pages, page, marks, active, onMark } = props;
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const isNear = useIsNear(sheet);
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNear) return;
    paper.current?.replaceChildren(svgSheet(writeSvgPage(pages, page)));
  }, [isNear, pages, page]);
  return (
    <div
      ref={setSheet}
      data-page={page.number}
      className="relative bg-white shadow-md"
      style={{ aspectRatio: `${pages.widthPt} / ${pages.heightPt}` }}
    >
      <div ref={paper} className="[&>svg]:block [&>svg]:h-auto [&>svg]:w-full" />
      <MarkLayer marks={marks} active={active} onMark={onMark} />
    </div>
  );
}

/** Once near, always near: what was painted stays. */
function useIsNear(sheet: HTMLElement | null): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (sheet === null) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { root: sheet.closest('[data-pages]'), rootMargin: '100% 0px' },
    );
    watcher.observe(sheet);
    return () => watcher.disconnect();
  }, [sheet]);
  return isNear;
}
