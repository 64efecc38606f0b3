import { type Sentence, sentencesOf, withBreak } from '@/lib/report/sentences';
import { alignSentences } from './align-sentences';
import type { Part, SentenceChange, Stretch } from './change';
import { partsOf } from './parts-of';
import type { Pair } from './similar-sentences';

/** The sentences of a field that came, went or changed, in the order of the text. */
export function textChanges(
  field: string,
  before: string,
  after: string,
): readonly SentenceChange[] {
  if (before === after) return [];
  const texts = { before: sentencesOf(before), after: sentencesOf(after) };
  const pairs = alignSentences(texts.before, texts.after);
  const changes: SentenceChange[] = [];
  const next = { before: 0, after: 0 };
  for (const pair of pairs) {
    const place = {
      before: texts.before[next.before]?.start ?? before.length,
      after: placeOf(pair, texts.after[next.after - 1], texts.after[next.after]) ?? after.length,
    };
    if (pair.before) next.before += 1;
    if (pair.after) next.after += 1;
    const change = changeOf(pair, place);
    if (change) changes.push({ ...change, field, id: `${field}#${changes.length + 1}` });
  }
  return changes;
}

/** A field of one line, such as the title or a telephone number, changes as a whole. */
export function lineChanges(
  field: string,
  before: string,
  after: string,
): readonly SentenceChange[] {
  const sides = { before: lineOf(before), after: lineOf(after) };
  if (sides.before.text === sides.after.text) return [];
  const parts = partsOf(sides.before.text, sides.after.text);
  return [{ kind: kindOf(sides.before, sides.after), id: `${field}#1`, field, ...sides, parts }];
}

function lineOf(text: string): Stretch {
  const line = text.trim();
  const start = text.length - text.trimStart().length;
  return line === ''
    ? { start: 0, end: 0, text: '' }
    : { start, end: start + line.length, text: line };
}

function kindOf(before: Stretch, after: Stretch): SentenceChange['kind'] {
  if (before.text === '') return 'added';
  return after.text === '' ? 'removed' : 'changed';
}

interface Places {
  readonly before: number;
  readonly after: number;
}

/** A sentence taken out of a paragraph stood at the end of the one before it. */
function placeOf(
  { before }: Pair,
  last: Sentence | undefined,
  next: Sentence | undefined,
): number | undefined {
  return before?.isOpening === false && last !== undefined ? last.end : next?.start;
}

type Found = Omit<SentenceChange, 'id' | 'field'>;

function changeOf({ before, after }: Pair, place: Places): Found | null {
  const sides = {
    before: stretchOf(before, place.before),
    after: stretchOf(after, place.after),
  };
  if (sides.before.text === sides.after.text) return null;
  if (before === undefined) return { kind: 'added', ...sides, parts: whole('added', sides.after) };
  if (after === undefined) {
    return { kind: 'removed', ...sides, parts: whole('removed', sides.before) };
  }
  return { kind: 'changed', ...sides, parts: partsOf(sides.before.text, sides.after.text) };
}

function whole(kind: Part['kind'], { text }: Stretch): readonly Part[] {
  return [{ kind, text }];
}

function stretchOf(sentence: Sentence | undefined, place: number): Stretch {
  if (sentence === undefined) return { start: place, end: place, text: '' };
  return { start: sentence.start, end: sentence.end, text: withBreak(sentence) };
}
