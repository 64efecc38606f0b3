import { type DateText, type FigureText, figureAt } from './figure-text';
import { isChineseDigit } from './numeral';
import type { Word, WordFinder } from './word-finder';

export type Token = FigureText | DateText | WordToken | MarkToken | PlainToken;

export interface WordToken {
  readonly kind: 'word';
  readonly start: number;
  readonly end: number;
  readonly word: Word;
}

export interface MarkToken {
  readonly kind: 'mark';
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Words that mean nothing to the tables. */
export interface PlainToken {
  readonly kind: 'plain';
  readonly start: number;
  readonly end: number;
}

const MARKS = '，、；：。！？（）《》…';

/** Titles in 《》 are one piece: the year in them says nothing about the figures. */
const LONGEST_TITLE = 80;

/** The text cut into pieces, in one pass. */
export function tokensOf(text: string, findWord: WordFinder): readonly Token[] {
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const token = titleAt(text, place) ?? tokenAt(text, place, findWord);
    const last = tokens.at(-1);
    if (token.kind === 'plain' && last?.kind === 'plain') {
      tokens[tokens.length - 1] = { ...last, end: token.end };
    } else tokens.push(token);
    place = token.end;
  }
  return tokens;
}

function titleAt(text: string, start: number): PlainToken | null {
  if (text[start] !== '《') return null;
  const close = text.slice(start, start + LONGEST_TITLE).indexOf('》');
  return close < 0 ? null : { kind: 'plain', start, end: start + close + 1 };
}

function tokenAt(text: string, start: number, findWord: WordFinder): Token {
  const word = findWord(text, start);
  const figure = figureAt(text, start);
  if (figure !== null && figure.end - start >= (word?.text.length ?? 0)) return figure;
  if (word !== null) return { kind: 'word', start, end: start + word.text.length, word };
  const mark = text[start] ?? '';
  if (MARKS.includes(mark)) return { kind: 'mark', start, end: start + 1, mark };
  return { kind: 'plain', start, end: numberEnd(text, start) };
}

/** A number that is none of ours is left out whole. */
function numberEnd(text: string, start: number): number {
  let end = start + 1;
  if (isChineseDigit(text[start] ?? '')) {
    while (isChineseDigit(text[end] ?? '')) end += 1;
    return end;
  }
  if (!/\d/u.test(text[start] ?? '')) return end;
  while (/[\d.,A-Za-z]/u.test(text[end] ?? '')) end += 1;
  return end;
}
