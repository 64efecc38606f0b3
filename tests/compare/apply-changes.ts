import type { Change, SentenceChange } from '@/lib/compare/change';
import { sentencesOf, withBreak } from '@/lib/report/sentences';

/** The text as it is printed: blanks at the edges of paragraphs and empty lines left out. */
export function printed(text: string): string {
  return sentencesOf(text).map(withBreak).join('');
}

/** The printed text before with the changes of one field made in it. */
export function applied(before: string, changes: readonly SentenceChange[]): string {
  const waiting = [...changes];
  const pieces: string[] = [];
  const take = () => pieces.push(waiting.shift()?.after.text ?? '');
  for (const sentence of sentencesOf(before)) {
    while (waiting[0]?.kind === 'added' && waiting[0].before.start <= sentence.start) take();
    if (waiting[0]?.before.start === sentence.start) take();
    else pieces.push(withBreak(sentence));
  }
  while (waiting.length > 0) take();
  return pieces.join('');
}

/** The other way round: the printed text after with the changes taken back. */
export function sidesOf({ parts }: SentenceChange): { before: string; after: string } {
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map(({ text }) => text)
      .join('');
  return { before: without('added'), after: without('removed') };
}

export function isSentence(change: Change): change is SentenceChange {
  return !['figure', 'choice', 'reason'].includes(change.kind);
}
