import type { Template } from '@/lib/template/template';
import { levelText } from '../tables/level-text';
import { vocabularyOf } from '../tables/vocabulary';
import { wordsOf } from '../tables/words-of';
import type { ProseLine } from './prose-lines';
import { labelWordsOf } from './section-labels';

/** Whether a line beside a table says something, and is no piece of the table. */
export function isNote(template: Template, line: ProseLine): boolean {
  if (line.cells !== null) return false;
  const words = wordsOf(levelText(line.text));
  if (words.length < 2) return false;
  return !isPieceOfLabel(template, labelWordsOf(line.text));
}

const known = new WeakMap<Template, readonly string[]>();
const LONGEST_LABEL = 60;

function isPieceOfLabel(template: Template, words: string): boolean {
  if (words.length > LONGEST_LABEL) return false;
  return tableWordsOf(template).some((label) => label.includes(words));
}

function tableWordsOf(template: Template): readonly string[] {
  const found = known.get(template);
  if (found !== undefined) return found;
  const made = [...vocabularyOf(template).meanings]
    .filter(([, meanings]) => meanings.some(({ role }) => role !== 'heading'))
    .map(([words]) => words);
  known.set(template, made);
  return made;
}
