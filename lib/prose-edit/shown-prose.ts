import { type FigureAt, type LiveFigure, resolvedWith } from '@/lib/report/live-figures';
import type { Template } from '@/lib/template/template';
import { movedTo } from './moved-to';

/** A text as it is stored, with references, and as it is shown, with the figures put in. */
export interface ShownProse {
  readonly stored: string;
  readonly text: string;
  /** In the order of the text. */
  readonly figures: readonly LiveFigure[];
}

export function shownProse(template: Template, figureAt: FigureAt, stored: string): ShownProse {
  const { text, figures } = resolvedWith(template, figureAt, stored);
  return { stored, text, figures };
}

/** The stored form of a part of the shown text. Of a figure that is cut only its signs are left. */
export function storedPart({ text, figures }: ShownProse, from: number, to: number): string {
  let stored = '';
  let place = from;
  for (const { start, end, written } of figures) {
    if (start < place || end > to) continue;
    stored += text.slice(place, start) + written;
    place = end;
  }
  return stored + text.slice(place, to);
}

/** Where a cursor stands after the shown text has changed. */
export function movedCursor(before: ShownProse, after: ShownProse, at: number): number {
  if (before.stored !== after.stored) return movedTo(at, before.text, after.text);
  let shift = 0;
  for (const [index, figure] of before.figures.entries()) {
    if (at <= figure.start) break;
    const now = after.figures[index] ?? figure;
    if (at < figure.end) return Math.min(now.end, at + now.start - figure.start);
    shift = now.end - figure.end;
  }
  return at + shift;
}
