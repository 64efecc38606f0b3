import type { ClaimLine } from '@/lib/template/claim-words';
import { leftOf, MOST_TOKENS, type NearLine } from './look-around';
import type { Token } from './tokens';

/** 维持、纠正分别为1件、2件: by the place of a figure the lines that it belongs to. */
export function dealtLines(tokens: readonly Token[]): ReadonlyMap<number, readonly NearLine[]> {
  const dealt = new Map<number, readonly NearLine[]>();
  tokens.forEach((token, place) => {
    if (token.kind !== 'word' || !token.word.kinds.has('each')) return;
    const figures = figuresBehind(tokens, place);
    if (figures.length < 2) return;
    const near = leftOf(tokens, place).near.toReversed();
    if (near.length < 2) return;
    figures.forEach((figure, turn) => {
      dealt.set(figure, handOf(near, { turn, turns: figures.length }));
    });
  });
  return dealt;
}

function figuresBehind(tokens: readonly Token[], place: number): readonly number[] {
  const figures: number[] = [];
  for (let at = place + 1; at < place + MOST_TOKENS; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'figure') figures.push(at);
    else if (!isBetween(token)) break;
  }
  return figures;
}

const BETWEEN = ['link', 'filler', 'total', 'each'] as const;

function isBetween(token: Token | undefined): boolean {
  if (token?.kind === 'mark') return token.mark === '、' || token.mark === '：';
  if (token?.kind !== 'word') return false;
  return BETWEEN.some((kind) => token.word.kinds.has(kind));
}

interface Turn {
  readonly turn: number;
  readonly turns: number;
}

/** The lines of the axis that has as many as there are figures, each with all of the other. */
function handOf(near: readonly NearLine[], { turn, turns }: Turn): readonly NearLine[] {
  const axes: readonly ClaimLine['axis'][] = ['column', 'row'];
  const axis = axes.find((each) => near.filter((line) => isOn(line, each)).length === turns);
  if (axis === undefined) return [];
  const dealt = near.filter((line) => isOn(line, axis))[turn];
  const shared = near.filter((line) => !isOn(line, axis));
  return dealt === undefined ? [] : [{ ...dealt, isLinked: false }, ...shared];
}

function isOn({ lines }: NearLine, axis: ClaimLine['axis']): boolean {
  return lines.some((line) => line.axis === axis);
}
