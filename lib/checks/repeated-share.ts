import { isHeading, type Sentence, sentencesOf } from '@/lib/report/sentences';

/** How much of a text stands in last year's word for word, whatever the figures in it are. */
export interface Repeated {
  /** Without headings, which are the same every year. */
  readonly characters: number;
  /** 0 to 1. */
  readonly share: number;
}

export function repeatedIn(lastText: string, text: string): Repeated {
  const known = new Set(sentencesOf(lastText).map(withoutFigures));
  const written = sentencesOf(text).filter((sentence) => !isHeading(sentence));
  const characters = lengthOf(written);
  const repeated = lengthOf(written.filter((sentence) => known.has(withoutFigures(sentence))));
  return { characters, share: repeated / Math.max(1, characters) };
}

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}

function withoutFigures({ text }: Sentence): string {
  return text.replace(/\d+(?:[.,]\d+)*/gu, '0');
}
