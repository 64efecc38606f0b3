import { boxesOf, type FieldBox, textBoxesOf } from '@/lib/pages/field-boxes';
import type { Pages } from '@/lib/pages/pages';
import type { Mark } from './mark';

/** The boxes of a mark that are on one page. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly boxes: readonly FieldBox[];
  readonly inner: readonly FieldBox[];
  /** Whether the mark begins here; on later pages it only goes on. */
  readonly isFirst: boolean;
  /** How many other marks begin at the same place and come before this one. */
  readonly turn: number;
}

const NONE: readonly PlacedMark[] = [];

/** The marks of each page, from top to bottom. A mark that has no place is left out. */
export function placedMarks(
  pages: Pages,
  marks: readonly Mark[],
): readonly (readonly PlacedMark[])[] {
  const byPage = new Map<number, PlacedMark[]>();
  for (const mark of marks) {
    const boxes = boxesOf(pages, mark.field, mark.range);
    const inner = (mark.inner ?? []).flatMap((range) => textBoxesOf(pages, mark.field, range));
    for (const page of new Set(boxes.map((box) => box.page))) {
      const on = (box: FieldBox) => box.page === page;
      const placed = {
        mark,
        boxes: boxes.filter(on),
        inner: inner.filter(on),
        isFirst: page === boxes[0]?.page,
        turn: 0,
      };
      byPage.set(page, [...(byPage.get(page) ?? []), placed]);
    }
  }
  return pages.pages.map(({ number }) => {
    const own = byPage.get(number);
    return own === undefined ? NONE : inTurn(own.toSorted(inReadingOrder));
  });
}

function inTurn(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const counts = new Map<string, number>();
  return marks.map((placed) => {
    const [first] = placed.boxes;
    const place = `${Math.round(first?.xMm ?? 0)}/${Math.round(first?.yMm ?? 0)}`;
    const turn = counts.get(place) ?? 0;
    counts.set(place, turn + 1);
    return { ...placed, turn };
  });
}

function inReadingOrder(a: PlacedMark, b: PlacedMark): number {
  const [first, second] = [a.boxes[0], b.boxes[0]];
  if (first === undefined || second === undefined) return 0;
  return first.yMm - second.yMm || first.xMm - second.xMm;
}
