import type { ClaimLine, ClaimWordKind, ClaimWords } from '@/lib/template/claim-words';
import type { Template } from '@/lib/template/template';

/** A word of the form's language, with all that it may stand for. */
export interface Word {
  readonly text: string;
  readonly kinds: ReadonlySet<ClaimWordKind>;
  readonly lines: readonly ClaimLine[];
}

/** The longest known word that begins at a place. */
export type WordFinder = (text: string, place: number) => Word | null;

const finders = new WeakMap<Template, WordFinder>();

export function wordFinderOf(template: Template): WordFinder {
  const known = finders.get(template) ?? finderOf(template.claimWords);
  finders.set(template, known);
  return known;
}

interface Entry {
  readonly text: string;
  readonly kinds: Set<ClaimWordKind>;
  readonly lines: ClaimLine[];
}

function finderOf(words: ClaimWords): WordFinder {
  const byStart = grouped(entriesOf(words));
  return (text, place) => {
    const candidates = byStart.get(text.charCodeAt(place));
    return candidates?.find((word) => text.startsWith(word.text, place)) ?? null;
  };
}

function entriesOf({ lines, words }: ClaimWords): readonly Entry[] {
  const entries = new Map<string, Entry>();
  const entryOf = (text: string): Entry => {
    const entry = entries.get(text) ?? { text, kinds: new Set(), lines: [] };
    entries.set(text, entry);
    return entry;
  };
  for (const line of lines) {
    for (const text of line.words) entryOf(text).lines.push(line);
  }
  for (const [kind, texts] of Object.entries(words)) {
    for (const text of texts) if (isWordKind(words, kind)) entryOf(text).kinds.add(kind);
  }
  return [...entries.values()];
}

function isWordKind(words: ClaimWords['words'], kind: string): kind is ClaimWordKind {
  return kind in words;
}

function grouped(entries: readonly Entry[]): ReadonlyMap<number, readonly Word[]> {
  const byStart = new Map<number, Word[]>();
  const longestFirst = [...entries].sort((a, b) => b.text.length - a.text.length);
  for (const entry of longestFirst) {
    const start = entry.text.charCodeAt(0);
    byStart.set(start, [...(byStart.get(start) ?? []), entry]);
  }
  return byStart;
}
