import type { ClipRow } from './clip-block';
import { labelKey, looksLikeValue, unnumberedKey } from './label-key';
import type { PasteTarget } from './paste-target';

/** What a row of a block is, seen by itself. */
export interface RowReading {
  /** `labelled`: begins with a row label; `head`: labels only; `blank`; `loose`: the rest. */
  readonly kind: 'labelled' | 'head' | 'blank' | 'loose';
  readonly row: ClipRow;
  /** The lines that its label may mean. */
  readonly lines: readonly number[];
  /** The column after its label. */
  readonly after: number;
}

export function readRow(target: PasteTarget, row: ClipRow): RowReading {
  const reading = { row, lines: [], after: 0 };
  if (row.every((cell) => (cell ?? '').trim() === '')) return { ...reading, kind: 'blank' };
  const label = row.findLastIndex((cell) => linesNamed(target, cell ?? '').length > 0);
  const rest = row.slice(label + 1);
  if (label >= 0 && rest.some(isValue)) {
    return { kind: 'labelled', row, lines: linesNamed(target, row[label] ?? ''), after: label + 1 };
  }
  const isHead = row.every((cell) => isBlank(cell) || isKnown(target, cell ?? ''));
  return { ...reading, kind: isHead ? 'head' : 'loose' };
}

export function isBlank(cell: string | null | undefined): boolean {
  return (cell ?? '').trim() === '';
}

export function isValue(cell: string | null | undefined): boolean {
  return !isBlank(cell) && looksLikeValue(cell ?? '');
}

/** Lines whose row label a text is; none when the text is no row label. */
export function linesNamed({ rowKeys }: PasteTarget, text: string): readonly number[] {
  if (isBlank(text) || looksLikeValue(text)) return [];
  return rowKeys.get(labelKey(text)) ?? rowKeys.get(unnumberedKey(text)) ?? [];
}

/** Whether a text is a label of the table, of whatever kind. */
export function isKnown(target: PasteTarget, text: string): boolean {
  return target.headKeys.has(labelKey(text)) || linesNamed(target, text).length > 0;
}
