import type { Claim } from '@/lib/claims/claim';
import type { LiveFigure } from '@/lib/report/live-figures';
import type { ShownProse } from './shown-prose';

/** A figure of a text and how it stands to the tables. */
export interface ProseFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state: FigureState;
  /** Set when it follows the tables. */
  readonly live: LiveFigure | null;
  /** Set when it was found in the words. */
  readonly claim: Claim | null;
}

export type FigureState = 'live' | 'blank' | 'agrees' | 'disagrees' | 'untied';

/** All figures of a text in its order; a live figure that was also found in the words is one. */
export function proseFiguresOf(
  shown: ShownProse,
  claims: readonly Claim[],
): readonly ProseFigure[] {
  const found = claims.filter(({ start, end }) => end > start && end <= shown.text.length);
  const live = shown.figures.map((figure) => {
    const claim = found.find((one) => overlaps(one, figure)) ?? null;
    return figureOf(shown, figure, claim);
  });
  const plain = found
    .filter((claim) => !shown.figures.some((figure) => overlaps(claim, figure)))
    .map((claim) => ({ ...placeOf(shown, claim), state: claim.state, live: null, claim }));
  return withoutOverlaps([...live, ...plain].sort((one, other) => one.start - other.start));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function overlaps(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

function placeOf({ text }: ShownProse, { start, end }: Place) {
  return { start, end, text: text.slice(start, end) };
}

function figureOf(shown: ShownProse, live: LiveFigure, claim: Claim | null): ProseFigure {
  return { ...placeOf(shown, live), state: stateOf(live, claim), live, claim };
}

function stateOf({ value }: LiveFigure, claim: Claim | null): FigureState {
  if (value === null) return 'blank';
  return claim?.state === 'disagrees' ? 'disagrees' : 'live';
}

function withoutOverlaps(figures: readonly ProseFigure[]): readonly ProseFigure[] {
  let end = 0;
  return figures.filter((figure) => {
    if (figure.start < end) return false;
    end = figure.end;
    return true;
  });
}

/** The figure that a cursor stands in or at. */
export function figureAtCursor(
  figures: readonly ProseFigure[],
  cursor: number,
): ProseFigure | null {
  return figures.find(({ start, end }) => start <= cursor && cursor <= end) ?? null;
}
