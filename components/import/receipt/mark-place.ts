import type { Place } from '@/lib/import/source';

const NAME = 'receipt-place';

/** What to mark in a line: one of the cells that say the same there. */
export interface MarkedText {
  readonly text: string;
  /** Which of them, from 0. */
  readonly index: number;
  readonly count: number;
}

/**
 * Marks a line of the source, and the text in it where it is certain which one is meant, and
 * scrolls to it. It works on the elements themselves: thousands of lines are not drawn again.
 */
export function markPlace(
  holder: HTMLElement,
  place: Place | null,
  marked: MarkedText | null,
): void {
  for (const before of holder.querySelectorAll('[data-marked]')) {
    before.removeAttribute('data-marked');
  }
  CSS.highlights?.delete(NAME);
  if (place === null) return;
  const lines = [...holder.querySelectorAll<HTMLElement>(`[data-line="${place.line}"]`)];
  for (const line of lines) line.dataset.marked = 'line';
  const [first] = lines;
  if (first === undefined) return;
  if (marked !== null) markText(first, marked);
  scrollTo(holder, first);
}

function markText(line: HTMLElement, { text, index, count }: MarkedText): void {
  const cells = [...line.querySelectorAll<HTMLElement>('td')];
  const same = cells.filter((cell) => cell.textContent?.trim() === text.trim());
  const meant = same.length === count ? same[index] : undefined;
  if (meant !== undefined) meant.dataset.marked = 'text';
  else if (cells.length === 0 && text !== '') markWithin(line, text);
}

/** Browsers without the highlight registry mark the line only. */
function markWithin(line: HTMLElement, text: string): void {
  const node = line.firstChild;
  const whole = node?.textContent ?? '';
  const from = whole.indexOf(text);
  if (node === null || from < 0 || whole.indexOf(text, from + 1) >= 0) return;
  if (CSS.highlights === undefined) return;
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, from + text.length);
  CSS.highlights.set(NAME, new Highlight(range));
}

function scrollTo(holder: HTMLElement, line: HTMLElement): void {
  const offset = line.getBoundingClientRect().top - holder.getBoundingClientRect().top;
  const middle = (holder.clientHeight - line.clientHeight) / 2;
  holder.scrollTop += offset - Math.max(0, middle);
}
