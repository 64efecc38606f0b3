import { useCallback, useEffect, useRef, useState } from 'react';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import type { OutlineEntry } from '@/lib/pages/pages';
import { PREFACE } from '@/lib/report/field-names';

export interface PlaceInPages {
  /** The entry of the outline that is shown; `-1` for the beginning. */
  readonly place: number;
  readonly jump: (place: number) => void;
  /** Does something that opens a part of the form while the pages stay where they are. */
  readonly staying: (work: () => void) => void;
}

interface Paper {
  readonly editor: FormEditor;
  readonly scroller: HTMLElement | null;
  readonly holder: HTMLElement | null;
  readonly outline: readonly OutlineEntry[];
}

/** The pages follow the part of the form that is open. */
export function usePlaceInPages({ editor, scroller, holder, outline }: Paper): PlaceInPages {
  const [place, setPlace] = useState(-1);
  const isStaying = useRef(false);
  const latest = useRef(outline);
  const hasPages = outline.length > 0;
  const jump = useCallback(
    (next: number) => {
      setPlace(next);
      if (!isStaying.current) scrollTo({ scroller, holder, entry: latest.current[next] });
    },
    [scroller, holder],
  );
  useEffect(() => {
    latest.current = outline;
  }, [outline]);
  useEffect(() => {
    if (!hasPages) return;
    const follow = () => jump(placeOf(editor, latest.current));
    follow();
    return editor.subscribe(TOPICS.page, follow);
  }, [editor, hasPages, jump]);
  const staying = (work: () => void) => {
    isStaying.current = true;
    work();
    isStaying.current = false;
  };
  return { place, jump, staying };
}

function placeOf({ template, page }: FormEditor, outline: readonly OutlineEntry[]): number {
  const open = page();
  if (open === PREFACE) return -1;
  const heading = template.sections.find(({ id }) => id === open)?.heading;
  return outline.findIndex(({ title }) => title === heading);
}

/** Left above the heading, in pixels. */
const MARGIN = 16;

interface Target {
  readonly scroller: HTMLElement | null;
  readonly holder: HTMLElement | null;
  /** `undefined` for the beginning. */
  readonly entry: OutlineEntry | undefined;
}

function scrollTo({ scroller, holder, entry }: Target): void {
  const sheet = holder?.children[(entry?.page ?? 1) - 1];
  if (scroller === null || !(sheet instanceof SVGSVGElement)) return;
  const { top, height } = sheet.getBoundingClientRect();
  const y = entry === undefined ? 0 : (entry.y / sheet.viewBox.baseVal.height) * height;
  const distance = top - scroller.getBoundingClientRect().top + y - MARGIN;
  scroller.scrollTo({ top: scroller.scrollTop + distance });
}
