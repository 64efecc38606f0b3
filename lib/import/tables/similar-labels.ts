import { editDistance } from '../edit-distance';
import { type Meaning, pairsOf, type Vocabulary } from './vocabulary';

/** A meaning and how alike a text is to its label, from 0 to 1. */
export interface Likeness {
  readonly meaning: Meaning;
  readonly likeness: number;
}

const LEAST_LIKE = 0.6;
/** Meanings less alike than the best by more than this are dropped. */
const MARGIN = 0.15;
const LONGEST = 60;

/** What misprinted words may mean, the likeliest first. Linear in the labels that share pairs. */
export function similarLabels(vocabulary: Vocabulary, words: string): readonly Likeness[] {
  if (words.length < 3 || words.length > LONGEST) return [];
  const scored = candidatesFor(vocabulary, words)
    .map((label) => ({ label, likeness: likenessOf(words, label) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKE);
  const best = Math.max(0, ...scored.map(({ likeness }) => likeness));
  return scored
    .filter(({ likeness }) => likeness >= best - MARGIN)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ label, likeness }) =>
      (vocabulary.meanings.get(label) ?? []).map((meaning) => ({ meaning, likeness })),
    );
}

/** Labels of about the length that share a third of their pairs of characters with the words. */
function candidatesFor({ byPair }: Vocabulary, words: string): readonly string[] {
  const shared = new Map<string, number>();
  for (const pair of pairsOf(words)) {
    for (const label of byPair.get(pair) ?? []) shared.set(label, (shared.get(label) ?? 0) + 1);
  }
  return [...shared].flatMap(([label, count]) => {
    const longest = Math.max(label.length, words.length);
    const shortest = Math.min(label.length, words.length);
    return shortest / longest >= LEAST_LIKE && count >= longest / 3 - 1 ? [label] : [];
  });
}

function likenessOf(a: string, b: string): number {
  const longest = Math.max(a.length, b.length, 1);
  return 1 - editDistance(a, b, longest) / longest;
}
