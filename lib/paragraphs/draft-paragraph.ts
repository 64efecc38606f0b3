import type { CellValue } from '@/lib/cells/cell-value';
import { type FigureAt, figureOf, isReference } from '@/lib/report/live-figures';
import type {
  FigureItem,
  FigureSentence,
  FiguresParagraph,
  ItemWithParts,
} from '@/lib/template/figures-paragraph';
import type { Template } from '@/lib/template/template';

export type ParagraphLength = 'short' | 'medium' | 'long';

export interface DraftedParagraph {
  /** As stored, with references in place of the figures. */
  readonly stored: string;
  /** Cells that are blank; what they would say is left out. */
  readonly isIncomplete: boolean;
}

export interface ParagraphFacts {
  readonly year: number;
  readonly figureAt: FigureAt;
}

/** The paragraph that sums up the tables. It leaves out what is zero. */
export function draftParagraph(
  template: Template,
  { year, figureAt }: ParagraphFacts,
  length: ParagraphLength,
): DraftedParagraph {
  const draft: Draft = { template, figureAt, length, blanks: [] };
  const { opening, applicants, results, disputes } = template.figuresParagraph;
  const sentences = [
    openingOf(draft, opening),
    ...(length === 'long' ? [sentenceOf(draft, applicants)] : []),
    ...(length === 'short'
      ? []
      : [sentenceOf(draft, results), sentenceOf(draft, disputes) || noneOf(draft, disputes)]),
  ];
  const stored = sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence.replace('{year}', String(year))}。`)
    .join('');
  return { stored, isIncomplete: draft.blanks.length > 0 };
}

interface Draft {
  readonly template: Template;
  readonly figureAt: FigureAt;
  readonly length: ParagraphLength;
  readonly blanks: FigureItem[];
}

function openingOf(draft: Draft, opening: FiguresParagraph['opening']): string {
  const received = numberOf(draft, opening.received);
  const carriedIn = numberOf(draft, opening.carriedIn);
  if (isNothing(received) && isNothing(carriedIn)) return opening.nothing;
  const start = isNothing(received) ? opening.onlyCarried : written(draft, opening.received);
  const came = [start, shownItem(draft, opening.carriedIn)];
  const went = [shownItem(draft, opening.concluded), shownItem(draft, opening.carriedOver)];
  return [came, went]
    .map((parts) => parts.filter(isSaid).join('，'))
    .filter(isSaid)
    .join('；');
}

function isNothing(value: CellValue): boolean {
  return value !== null && !isSomething(value);
}

function isSomething(value: CellValue): boolean {
  return typeof value === 'number' && value > 0;
}

function isSaid(text: string): boolean {
  return text !== '';
}

/** `''` when all its items are zero. */
function sentenceOf(draft: Draft, { lead, items }: FigureSentence): string {
  const shown = items.map((item) => itemWithParts(draft, item)).filter(isSaid);
  return shown.length === 0 ? '' : `${lead}${shown.join('，')}`;
}

/** A blank is not none. */
function noneOf(draft: Draft, { items, none }: FiguresParagraph['disputes']): string {
  return items.every((item) => isNothing(numberOf(draft, item))) ? none : '';
}

function itemWithParts(draft: Draft, item: ItemWithParts): string {
  const shown = shownItem(draft, item);
  if (shown === '' || draft.length !== 'long') return shown;
  const parts = item.parts.map((part) => shownItem(draft, part)).filter(isSaid);
  return parts.length === 0 ? shown : `${shown}（${parts.join('、')}）`;
}

function shownItem(draft: Draft, item: FigureItem): string {
  return isSomething(numberOf(draft, item)) ? written(draft, item) : '';
}

function written({ template }: Draft, { text, cells }: FigureItem): string {
  return text.replace('{figure}', `{{${referenceOf(template, cells)}}}`);
}

function numberOf(draft: Draft, item: FigureItem): CellValue {
  const reference = referenceOf(draft.template, item.cells);
  const value = reference === '' ? 0 : figureOf(draft.template, draft.figureAt, reference).value;
  if (value === null) draft.blanks.push(item);
  return value;
}

/** The cells that the edition has; `''` for none. */
export function referenceOf(template: Template, cells: readonly string[]): string {
  return cells.filter((cell) => isReference(template, cell)).join('+');
}
