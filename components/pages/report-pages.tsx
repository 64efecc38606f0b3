'use client';

import { useEffect, useMemo, useState } from 'react';

import { declareFonts } from '@/components/preview/preview-fonts';
import { buildDocument } from '@/lib/document/build-document';
import { fontMetrics } from '@/lib/pages/font-metrics';
import { layOut } from '@/lib/pages/lay-out';
import type { Report } from '@/lib/report/report';
import { shownTexts } from '@/lib/report/shown-texts';
import type { Template } from '@/lib/template/template';
import type { Mark, Picked, ScrollTarget } from './mark';
import { PageSheet } from './page-sheet';
import { PagesBar } from './pages-bar';
import { PickByKeyboard } from './pick-by-keyboard';
import { type PlacedMark, placedMarks } from './placed-marks';
import { usePicking } from './use-picking';
import { stayingInPlace, useScrolling } from './use-scrolling';

export interface ReportPagesProps {
  readonly template: Template;
  readonly report: Report;
  /** Printed on every page of a report that must not be published yet. */
  readonly isDraft: boolean;
  readonly marks: readonly Mark[];
  /** The mark that is looked at. */
  readonly activeMark?: string | null;
  readonly onMark?: (id: string) => void;
  /** Without it nothing can be chosen. */
  readonly onPick?: (picked: Picked) => void;
  readonly scrollTo?: ScrollTarget | null;
}

/** The printed pages of a report, with marks on them. Fills the height it is given. */
export function ReportPages(props: ReportPagesProps) {
  const { template, report, isDraft, marks, activeMark = null, onMark = ignore, onPick } = props;
  const [holder, setHolder] = useState<HTMLElement | null>(null);
  const [zoom, setZoom] = useState(100);
  const pages = useMemo(
    () => layOut(buildDocument(template, report, { draft: isDraft }), fontMetrics),
    [template, report, isDraft],
  );
  const texts = useMemo(() => shownTexts(template, report), [template, report]);
  const dragged = usePicking({ pages, holder, texts, onMark, onPick: onPick ?? null });
  const placed = useMemo(() => placedMarks(pages, marks), [pages, marks]);
  const chosen = useMemo(() => placedMarks(pages, dragged), [pages, dragged]);
  const place = useScrolling({ pages, holder, marks, activeMark, target: props.scrollTo ?? null });
  useEffect(declareFonts, []);
  return (
    <div className="flex h-full flex-col">
      <PagesBar
        pages={pages}
        place={place}
        zoom={zoom}
        onZoom={(next) => stayingInPlace(holder, () => setZoom(next))}
      />
      <section
        aria-label="报告各页"
        data-pages=""
        className="min-h-0 flex-1 overflow-auto bg-canvas p-3 focus-visible:-outline-offset-2"
        {...SCROLLED}
      >
        <div
          ref={setHolder}
          style={{ width: `calc(min(100%, 60rem) * ${zoom / 100})` }}
          className={`mx-auto space-y-3 ${onPick ? 'touch-manipulation select-none [&_[data-over=text]]:cursor-text [&_[data-over=cell]]:cursor-pointer' : ''}`}
        >
          {pages.pages.map((page, index) => (
            <PageSheet
              key={page.number}
              pages={pages}
              page={page}
              marks={marksOn(index, placed, chosen)}
              active={activeMark}
              onMark={onMark}
            />
          ))}
        </div>
      </section>
      {onPick ? <PickByKeyboard template={template} texts={texts} onPick={onPick} /> : null}
    </div>
  );
}

/** The keyboard scrolls what has the focus. */
const SCROLLED = { tabIndex: 0 };

function ignore(): void {
  // Marks that lead nowhere.
}

type OfPages = readonly (readonly PlacedMark[])[];

function marksOn(index: number, placed: OfPages, chosen: OfPages): readonly PlacedMark[] {
  const own = placed[index] ?? [];
  const added = chosen[index] ?? [];
  return added.length === 0 ? own : [...own, ...added];
}
