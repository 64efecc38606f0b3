import type { Claim } from '@/lib/claims/claim';
import { namesOf } from '@/lib/findings/names';
import type { ProseFigure } from '@/lib/prose-edit/prose-figures';
import { type FigureAt, figureOf, isReference, termsOf } from '@/lib/report/live-figures';
import type { Template } from '@/lib/template/template';

/** A sum of more cells is named by its first ones. */
const MOST_NAMED = 2;

/** The cells of a figure in words: `“自然人，三（一）予以公开”＋…`, or the name of their sum. */
function cellsText(template: Template, addresses: readonly string[]): string {
  const names = namesOf(template);
  const sum = knownSum(template, addresses);
  if (sum !== null) return `“${sum}”`;
  const named = addresses.slice(0, MOST_NAMED).map((address) => `“${names.cell(address)}”`);
  const more = addresses.length > MOST_NAMED ? `等${addresses.length}格相加` : '';
  return `${named.join('＋')}${more}`;
}

/** What a sum that is written about often is called. */
export function knownSum(template: Template, addresses: readonly string[]): string | null {
  const reference = [...addresses].sort().join('+');
  const known = template.figuresParagraph.sums.find(({ cells }) => {
    return cells.length > 1 && [...cells].sort().join('+') === reference;
  });
  return known?.text ?? null;
}

/** What a figure of the text is, in one sentence. */
export function figureText(template: Template, figure: ProseFigure): string {
  const { text, state, live, claim } = figure;
  const cells = cellsText(template, live === null ? (claim?.cells ?? []) : termsOf(live.reference));
  const words = `“${text}${claim?.unit ?? ''}”`;
  switch (state) {
    case 'live':
      return `“${text}”取自表格${cells}，随表更新。`;
    case 'blank':
      return `表格${cells}还没有填，填好后数字自动显示。`;
    case 'agrees':
      return claim?.kind === 'share'
        ? `${words}与按表格算的一致。`
        : `${words}与表格${cells}一致。`;
    case 'disagrees':
      return `文中${words}，${claim === null ? '表中不同' : actualText(template, claim)}。`;
    case 'untied':
      return `${words}没有对应的格，不核对。`;
  }
}

function actualText(template: Template, { kind, cells, actual, correction, unit }: Claim): string {
  const number = correction ?? (actual === null ? '另一个数' : String(rounded(actual)));
  if (kind === 'share') return `按表格算是${number}${unit}`;
  return `表中${cellsText(template, cells)}是${actual === null ? '另一个数' : rounded(actual)}`;
}

function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}

/** The reference that says the same as a figure in the words should; `null` when there is none. */
export function referenceFor(
  template: Template,
  figureAt: FigureAt,
  claim: Claim | null,
): string | null {
  if (claim === null || claim.kind !== 'figure' || claim.actual === null) return null;
  if (!isReplaceable(claim)) return null;
  const reference = claim.cells.join('+');
  if (claim.cells.length === 0 || !isReference(template, reference)) return null;
  const shown = figureOf(template, figureAt, reference);
  return Number(shown.value) === claim.actual ? reference : null;
}

/** A plain sum of cells, with no words such as 余 that would go on standing beside it. */
function isReplaceable({ state, stated, actual, correction, cells, readings }: Claim): boolean {
  if (state === 'agrees' ? stated !== actual : correction === null) return false;
  return readings.some(
    ({ plus, minus, of }) =>
      minus.length === 0 && of.length === 0 && plus.join('+') === cells.join('+'),
  );
}
