import type { Band, ColumnHeader } from '@/lib/template/template';
import { withoutMasks } from './figure-text';
import { type HeadInput, headMeaningOf } from './head-map';
import type { SourceLine } from './source-lines';
import { isFigure } from './table-source';
import type { Token } from './tokens';
import { wordsOf } from './words-of';

/**
 * Ids of the columns of a row in the order in which the source prints them. `usual` is how many
 * figures most rows have: only where they agree with the headers are columns taken to be lacking.
 */
export function columnsInUse(band: Band, input: HeadInput, usual: number): readonly string[] {
  const all = band.columns.flatMap(leavesOf);
  const named = namedColumns(band, input);
  if (named.length === all.length) return named;
  const isWhole = named.length > 1 && !hasEmptyGroup(band, input);
  return named.length === usual && isWhole ? named : all;
}

/** A group of columns that is named without any of its columns: a line of headers is lacking. */
function hasEmptyGroup(band: Band, input: HeadInput): boolean {
  const named = new Set(input.heads.map((head) => headMeaningOf(input, head, 'column')?.id));
  const groups = new Set(input.heads.map((head) => headMeaningOf(input, head, 'columnGroup')?.id));
  return band.columns.some(
    (header) =>
      header.kind === 'group' &&
      groups.has(header.id) &&
      !leavesOf(header).some((id) => named.has(id)),
  );
}

/** Headers of a group stand a line below the group and take its place. */
function namedColumns(band: Band, input: HeadInput): readonly string[] {
  const columns = input.heads.map((head) => headMeaningOf(input, head, 'column')?.id ?? '');
  const groups = input.heads.map((head) => headMeaningOf(input, head, 'columnGroup')?.id ?? '');
  const placeOf = (header: ColumnHeader) =>
    header.kind === 'leaf' ? columns.indexOf(header.id) : groups.indexOf(header.id);
  const outer = band.columns.filter((header) =>
    leavesOf(header).some((id) => columns.includes(id)),
  );
  const leavesIn = (header: ColumnHeader) => leavesOf(header).filter((id) => columns.includes(id));
  const levels = [
    outer.map(placeOf),
    ...outer.map((header) => leavesIn(header).map((id) => columns.indexOf(id))),
  ];
  if (!levels.every((places) => isOrderCertain(input, places))) return outer.flatMap(leavesIn);
  const sorted = [...outer].sort((a, b) => placeOf(a) - placeOf(b));
  return sorted.flatMap((header) =>
    leavesIn(header).sort((a, b) => columns.indexOf(a) - columns.indexOf(b)),
  );
}

/**
 * Whether headers stand word for word, all in one line or each on a line of its own. Headers
 * wrapped over lines come in any order.
 */
function isOrderCertain({ heads, lines: source }: HeadInput, places: readonly number[]): boolean {
  const used = places.map((place) => heads[place]);
  const lines = new Set(used.map((head) => head?.line));
  const isExact = used.every((head) => head?.likely[0]?.likeness === 1);
  const isAlone = used.every((head) => isAloneIn(source[head?.line ?? -1], head));
  return isExact && (lines.size === 1 || isAlone);
}

/** Whether a header is whole and the only one in its line. */
function isAloneIn(line: SourceLine | undefined, head: Token | undefined): boolean {
  const [field, ...others] = line?.fields.filter(({ level }) => level.trim() !== '') ?? [];
  const words = wordsOf(field?.level ?? '');
  return others.length === 0 && words.length >= (head?.text.length ?? 0);
}

function leavesOf(header: ColumnHeader): readonly string[] {
  return header.kind === 'leaf' ? [header.id] : header.children.flatMap(leavesOf);
}

/** How many figures most rows have; joined zeros count one by one. `0` when there are no rows. */
export function usualCount(rows: readonly (readonly Token[])[]): number {
  const counts = new Map<number, number>();
  for (const slots of rows) {
    const count = countOf(slots.filter(isFigure));
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Of rows that are joined zeros, how many zeros most of them have; `null` when there are none. */
export function joinedZeros(rows: readonly (readonly Token[])[]): number | null {
  const joined = rows.filter(
    (slots) => countOf(slots.filter(isFigure)) > slots.filter(isFigure).length,
  );
  return joined.length === 0 ? null : usualCount(joined);
}

/** Whether a row has fewer digits than columns: blanks were lost when it was joined. */
export function hasLostCells(rows: readonly (readonly Token[])[], columns: number): boolean {
  return rows.some((slots) => {
    const digits = slots.filter(isFigure).map(({ text }) => text.replace(/\D/gu, ''));
    return digits.length > 0 && digits.join('').length < columns;
  });
}

function countOf(figures: readonly Token[]): number {
  const text = withoutMasks(figures[0]?.text ?? '').trim();
  return figures.length === 1 && /^0{2,}$/u.test(text) ? text.length : figures.length;
}
