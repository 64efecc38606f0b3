import type { Sentence } from '@/lib/report/sentences';

export interface Pair {
  readonly before: Sentence | undefined;
  readonly after: Sentence | undefined;
}

/** The part of their character pairs that two wordings of one sentence share at least. */
const LEAST_ALIKE = 0.4;

/** Longer stretches are cut, so that the time grows with the length and not with its square. */
const MOST_SENTENCES = 32;

/** Sentences that replaced each other, in order: those most alike are two wordings of one. */
export function pairSimilar(before: readonly Sentence[], after: readonly Sentence[]): Pair[] {
  const count = Math.max(1, Math.ceil(Math.max(before.length, after.length) / MOST_SENTENCES));
  return Array.from({ length: count }, (_, place) =>
    pairsOf(cut(before, place, count), cut(after, place, count)),
  ).flat();
}

function cut(sentences: readonly Sentence[], place: number, count: number): readonly Sentence[] {
  const at = (part: number) => Math.round((part * sentences.length) / count);
  return sentences.slice(at(place), at(place + 1));
}

function pairsOf(before: readonly Sentence[], after: readonly Sentence[]): readonly Pair[] {
  const table = likenessTable(before.map(pairsIn), after.map(pairsIn));
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const step = stepAt(table, row, column);
    pairs.push({
      before: step === 'come' ? undefined : before[row],
      after: step === 'gone' ? undefined : after[column],
    });
    row += step === 'come' ? 0 : 1;
    column += step === 'gone' ? 0 : 1;
  }
  return pairs;
}

interface LikenessTable {
  readonly rows: number;
  readonly columns: number;
  /** The most likeness that the sentences from here on can share. */
  bestFrom(row: number, column: number): number;
}

function likenessTable(
  before: readonly Uint32Array[],
  after: readonly Uint32Array[],
): LikenessTable {
  const width = after.length + 1;
  const best = new Float64Array(width * (before.length + 1));
  for (let at = before.length * width - 1; at >= 0; at -= 1) {
    const column = at % width;
    if (column === after.length) continue;
    const likeness = likenessOf(before[(at - column) / width], after[column]);
    const paired = likeness < LEAST_ALIKE ? 0 : likeness + (best[at + width + 1] ?? 0);
    best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0);
  }
  return {
    rows: before.length,
    columns: after.length,
    bestFrom: (row, column) => best[row * width + column] ?? 0,
  };
}

type Step = 'pair' | 'gone' | 'come';

/** What was removed is told before what was put in its place. */
function stepAt(table: LikenessTable, row: number, column: number): Step {
  if (row >= table.rows) return 'come';
  if (column >= table.columns) return 'gone';
  const best = table.bestFrom(row, column);
  if (table.bestFrom(row + 1, column) === best) return 'gone';
  return table.bestFrom(row, column + 1) === best ? 'come' : 'pair';
}

/** Twice the shared pairs of characters by all pairs (Dice). */
function likenessOf(a: Uint32Array | undefined, b: Uint32Array | undefined): number {
  const all = (a?.length ?? 0) + (b?.length ?? 0);
  return a === undefined || b === undefined || all === 0 ? 0 : (2 * sharedIn(a, b)) / all;
}

function sharedIn(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let place = 0;
  let other = 0;
  while (place < a.length && other < b.length) {
    const difference = (a[place] ?? 0) - (b[other] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) place += 1;
    if (difference >= 0) other += 1;
  }
  return shared;
}

function pairsIn({ text }: Sentence): Uint32Array {
  const pairs = new Uint32Array(text.length);
  for (let place = 0; place < text.length; place += 1) {
    pairs[place] = (text.charCodeAt(place) << 16) | (text.charCodeAt(place + 1) || 0);
  }
  return pairs.sort();
}
