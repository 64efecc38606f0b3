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
export function figureText(template: Template, { text, state, live, claim }: ProseFigure): string {
  const cells = live === null ? (claim?.cells ?? []) : termsOf(live.reference);
  switch (state) {
    case 'live':
      return `“${text}”取自表格${cellsText(template, cells)}，随表更新。`;
    case 'blank':
      return `表格${cellsText(template, cells)}还没有填，填好后数字自动显示。`;
    case 'agrees':
      return `“${text}${claim?.unit ?? ''}”与表格${cellsText(template, cells)}一致。`;
    case 'disagrees':
      return `文中“${text}${claim?.unit ?? ''}”，表中${cellsText(template, claim?.cells ?? [])}${
        claim?.actual === null || claim === null ? '不同' : `是${claim.actual}`
      }。`;
    case 'untied':
      return `“${text}${claim?.unit ?? ''}”没有对应的格，不核对。`;
  }
}

/** The reference that says the same as a figure in the words should; `null` when there is none. */
export function referenceFor(
  template: Template,
  figureAt: FigureAt,
  claim: Claim | null,
): string | null {
  if (claim === null || claim.kind !== 'figure' || claim.actual === null) return null;
  const reference = claim.cells.join('+');
  if (claim.cells.length === 0 || !isReference(template, reference)) return null;
  const shown = figureOf(template, figureAt, reference);
  return Number(shown.value) === claim.actual ? reference : null;
}
