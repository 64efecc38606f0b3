import { useEffect, useRef } from 'react';

import type { FigureState, ProseFigure } from '@/lib/prose-edit/prose-figures';
import { MOST_MARKED } from './claims-in';
import type { ProseView } from './prose-view';
import { useFigures, useShown } from './use-prose';

interface MarkedLayerProps {
  readonly view: ProseView;
  /** The classes of the text area, so that both set the text alike. */
  readonly className: string;
}

const LOOKS: Readonly<Record<FigureState, string>> = {
  live: 'figure-live',
  blank: 'figure-blank',
  agrees: 'figure-agrees',
  disagrees: 'figure-disagrees',
  untied: '',
};

/** The text of a text area a second time, behind it and unseen but for the marks of its figures. */
export function MarkedLayer({ view, className }: MarkedLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const { text } = useShown(view);
  const figures = useFigures(view);
  useEffect(() => {
    const area = view.area();
    return area === null || layer.current === null ? undefined : keepInStep(area, layer.current);
  }, [view]);
  useEffect(() => {
    const area = view.area();
    if (area !== null && layer.current !== null) alignWith(area, layer.current);
  });
  return (
    <div ref={layer} aria-hidden="true" className={`${className} prose-layer`}>
      {text.length > MOST_MARKED ? null : <Marked text={text} figures={figures} />}
    </div>
  );
}

interface MarkedProps {
  readonly text: string;
  readonly figures: readonly ProseFigure[];
}

function Marked({ text, figures }: MarkedProps) {
  const marked = figures.filter(({ state, end }) => state !== 'untied' && end <= text.length);
  return (
    <>
      {piecesOf(text, marked).map(({ number, before, shown, look }) => (
        <span key={number}>
          {before}
          <span className={look}>{shown}</span>
        </span>
      ))}
      {text.slice(marked.at(-1)?.end ?? 0)}
      {'\u200b'}
    </>
  );
}

/** Numbered, so that typing in front of them leaves the elements of the others as they are. */
function piecesOf(text: string, marked: readonly ProseFigure[]) {
  return marked.map(({ start, end, state }, number) => ({
    number,
    before: text.slice(marked[number - 1]?.end ?? 0, start),
    shown: text.slice(start, end),
    look: LOOKS[state],
  }));
}

/** Where the text area has a scroll bar the layer has one too, hidden by it, for the same width. */
function alignWith(area: HTMLTextAreaElement, layer: HTMLDivElement): void {
  layer.style.overflowY = area.scrollHeight > area.clientHeight ? 'scroll' : 'hidden';
  layer.scrollTop = area.scrollTop;
}

function keepInStep(area: HTMLTextAreaElement, layer: HTMLDivElement): () => void {
  const adapt = () => alignWith(area, layer);
  const observer = new ResizeObserver(adapt);
  observer.observe(area);
  area.addEventListener('scroll', adapt, { passive: true });
  adapt();
  return () => {
    observer.disconnect();
    area.removeEventListener('scroll', adapt);
  };
}
