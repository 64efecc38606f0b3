import type { Vocabulary } from './vocabulary';
import type { WordStream } from './word-stream';

/** A label found word for word: characters `from` to `to` (exclusive) of the word stream. */
export interface FoundLabel {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/**
 * Covers the words with labels so that as much as possible is explained, as one splits a sentence
 * without spaces. Labels may be wrapped over lines and stand character by character.
 */
export function findLabels(vocabulary: Vocabulary, stream: WordStream): readonly FoundLabel[] {
  const { words } = stream;
  const best = new Float64Array(words.length + 1);
  const chosen: (string | undefined)[] = [];
  for (let at = words.length - 1; at >= 0; at -= 1) {
    best[at] = best[at + 1] ?? 0;
    for (const label of labelsAt(vocabulary, words, at)) {
      const to = at + label.length;
      const worth = worthOf(stream, at, to) + (best[to] ?? 0);
      if (worth > (best[at] ?? 0)) {
        best[at] = worth;
        chosen[at] = label;
      }
    }
  }
  return withoutChance(stream, collected(chosen, words.length));
}

function labelsAt({ byStart }: Vocabulary, words: string, at: number): readonly string[] {
  const labels = byStart.get(words.slice(at, at + 2)) ?? [];
  return labels.length === 0 ? labels : labels.filter((label) => words.startsWith(label, at));
}

function collected(chosen: readonly (string | undefined)[], length: number): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (let at = 0; at < length; ) {
    const label = chosen[at];
    if (label !== undefined) found.push({ from: at, to: at + label.length, words: label });
    at += label?.length ?? 1;
  }
  return found;
}

/** A short label in the middle of other words is no label. */
function withoutChance(stream: WordStream, found: readonly FoundLabel[]): readonly FoundLabel[] {
  const isFree = (at: number) => isEnd(stream, at) || at === 0;
  const kept = found.filter(({ from, to }, index) => {
    if (to - from >= SHORT) return true;
    return (
      (isFree(from) || found[index - 1]?.to === from) &&
      (isFree(to) || found[index + 1]?.from === to)
    );
  });
  return kept.length === found.length ? kept : withoutChance(stream, kept);
}

const SHORT = 6;

/** Fewer characters than that are no label when a figure or another cell stands among them. */
const LONG = 8;

/** What it is worth to read a stretch as one label; negative when it must not be. */
function worthOf(stream: WordStream, from: number, to: number): number {
  const { digits } = stream;
  const length = to - from;
  const isCut = digits[from] !== digits[to - 1];
  if (isCut && length < LONG) return -1;
  const torn = [from, to].filter((at) => !isEnd(stream, at)).length;
  const crossed = crossings(stream, from, to);
  if (crossed > 0 && torn > 0) return -1;
  return length - 0.8 * torn - 0.2 * crossed - (isCut ? 1 : 0);
}

function isEnd({ starts, words }: WordStream, at: number): boolean {
  return at >= words.length || starts[at] === 1;
}

/** How many times the stretch goes on in another cell or line. */
function crossings({ line, field }: WordStream, from: number, to: number): number {
  if (line[from] === line[to - 1] && field[from] === field[to - 1]) return 0;
  let count = 0;
  for (let at = from + 1; at < to; at += 1) {
    if (line[at] !== line[at - 1] || field[at] !== field[at - 1]) count += 1;
  }
  return count;
}
