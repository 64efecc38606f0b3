import type { Receipt } from '@/lib/import/receipt';
import type { MarkedText } from './mark-place';

/** Which text of its line a cell stands for, among those that say the same. */
export function markedText({ cells }: Receipt, at: string | null): MarkedText | null {
  const cell = cells.find(({ address }) => address === at);
  if (cell === undefined || cell.text === null || cell.place === null) return null;
  const { text, place } = cell;
  const same = cells.filter((one) => one.text === text && one.place?.line === place.line);
  return { text, index: same.indexOf(cell), count: same.length };
}
