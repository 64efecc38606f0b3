import { diffArrays } from 'diff';

import type { Sentence } from '@/lib/report/sentences';
import { type Pair, pairSimilar } from './similar-sentences';

/** What became of the sentences of a text, in order; one side is missing where one came or went. */
export type Alignment = readonly Pair[];

/** Beyond these the texts have little in common, and the fewest edits take too long to find. */
const MOST_EDITS = 300;
const MOST_STEPS = 1_000_000;

/** Equal sentences are found first; between them, those that are much alike. */
export function alignSentences(before: readonly Sentence[], after: readonly Sentence[]): Alignment {
  const number = numbering();
  const most = Math.floor(MOST_STEPS / Math.max(1, before.length, after.length));
  const steps = diffArrays(
    before.map(({ text }) => number(text)),
    after.map(({ text }) => number(text)),
    { maxEditLength: Math.min(MOST_EDITS, most) },
  );
  if (steps === undefined) return pairSimilar(before, after);
  return aligned(steps, before, after);
}

interface Step {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

function aligned(
  steps: readonly Step[],
  before: readonly Sentence[],
  after: readonly Sentence[],
): Alignment {
  const pairs: Pair[] = [];
  const open = { before: 0, after: 0 };
  const place = { before: 0, after: 0 };
  const close = () => {
    const gone = before.slice(open.before, place.before);
    const come = after.slice(open.after, place.after);
    pairs.push(...pairSimilar(gone, come));
  };
  for (const { added, removed, count } of steps) {
    if (removed) place.before += count;
    else if (added) place.after += count;
    else {
      close();
      for (let n = 0; n < count; n += 1) {
        pairs.push({ before: before[place.before + n], after: after[place.after + n] });
      }
      place.before += count;
      place.after += count;
      open.before = place.before;
      open.after = place.after;
    }
  }
  close();
  return pairs;
}

/** The same number for the same text. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
}
