import { isHeading, type Sentence, sentencesOf } from '@/lib/report/sentences';
import { alignSentences } from './align-sentences';
import type { Part } from './change';
import { partsOf } from './parts-of';

/** A paragraph of this year's text; headings, which are the same every year, are none. */
export interface SimilarParagraph {
  readonly start: number;
  readonly end: number;
  /** Of its characters, those that were in last year's text: 0 to 1. */
  readonly share: number;
  readonly sentences: readonly SimilarSentence[];
}

export interface SimilarSentence {
  readonly start: number;
  readonly end: number;
  /** The wording of last year; `null` for a sentence that is new. */
  readonly before: string | null;
  /** From last year's wording to this year's. */
  readonly parts: readonly Part[];
}

/** How much of each paragraph was in last year's text already, and what is different. */
export function similarityOf(lastText: string, text: string): readonly SimilarParagraph[] {
  const known = sentencesOf(lastText);
  const written = sentencesOf(text);
  const wordings = wordingsBefore(known, written);
  return paragraphsOf(written).flatMap((sentences) => {
    const own = sentences.filter((sentence) => !isHeading(sentence));
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) return [];
    const found = own.map((sentence) => similarSentence(sentence, wordings.get(sentence) ?? null));
    return [{ start: first.start, end: last.end, share: shareOf(found), sentences: found }];
  });
}

function paragraphsOf(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const paragraphs: Sentence[][] = [];
  for (const sentence of sentences) {
    const open = paragraphs.at(-1);
    if (open === undefined || sentence.isOpening) paragraphs.push([sentence]);
    else open.push(sentence);
  }
  return paragraphs;
}

/** What each sentence was last year: in its place, or word for word anywhere. */
function wordingsBefore(
  known: readonly Sentence[],
  written: readonly Sentence[],
): ReadonlyMap<Sentence, string> {
  const texts = new Set(known.map(({ text }) => text));
  const wordings = new Map<Sentence, string>();
  for (const { before, after } of alignSentences(known, written)) {
    if (after === undefined) continue;
    if (texts.has(after.text)) wordings.set(after, after.text);
    else if (before !== undefined) wordings.set(after, before.text);
  }
  return wordings;
}

function similarSentence({ start, end, text }: Sentence, before: string | null): SimilarSentence {
  if (before === null) return { start, end, before, parts: [{ kind: 'added', text }] };
  return { start, end, before, parts: partsOf(before, text) };
}

function shareOf(sentences: readonly SimilarSentence[]): number {
  const parts = sentences.flatMap((sentence) => sentence.parts);
  const same = parts.filter(({ kind }) => kind === 'same');
  const written = parts.filter(({ kind }) => kind !== 'removed');
  return lengthIn(same) / Math.max(1, lengthIn(written));
}

function lengthIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}
