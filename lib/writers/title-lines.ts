import { legalText } from './legal-text';

/** Ems of the title's 22 pt in the type area of 442.2 pt. */
export const TITLE_LINE_EMS = 20;

/** A title too long for one line is broken after the year or, failing that, evenly between words. */
export function titleLines(text: string, lineEms: number): readonly string[] {
  const title = legalText(text);
  const width = emsOf(title);
  if (width <= lineEms) return [title];
  if (width > 2 * lineEms) return [title];
  const breaks = breaksOf(title, lineEms);
  const best = breaks.toSorted((a, b) => a.cost - b.cost)[0];
  return best ? [title.slice(0, best.at), title.slice(best.at)] : [title];
}

interface Break {
  readonly at: number;
  /** Ems of difference between the lines; less for a break that reads well. */
  readonly cost: number;
}

const YEAR_END = /\d{4}年度?$/;

function breaksOf(title: string, lineEms: number): readonly Break[] {
  return wordEnds(title).flatMap((at) => {
    const upper = title.slice(0, at);
    const lower = title.slice(at);
    if (emsOf(upper) > lineEms || emsOf(lower) > lineEms || /^年|^度/.test(lower)) return [];
    const bonus = YEAR_END.test(upper) ? 4 : 0;
    return [{ at, cost: Math.abs(emsOf(upper) - emsOf(lower)) - bonus }];
  });
}

function wordEnds(title: string): readonly number[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)];
  return words.slice(1).map((word) => word.index);
}

function emsOf(text: string): number {
  return [...text].reduce((ems, character) => ems + (character < '\u0100' ? 0.5 : 1), 0);
}
