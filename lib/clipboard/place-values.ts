import type { PasteTarget, TargetCell } from './paste-target';
import { isBlank } from './read-row';

/** The texts of one row of a block, and the line that they belong to. */
export interface LineTexts {
  readonly line: number;
  /** The cell that the first text belongs to when no header tells otherwise. */
  readonly from: number;
  readonly texts: readonly ColumnText[];
  readonly heads: Heads;
}

/** A text with the column of the block that it stands in. */
export interface ColumnText {
  readonly column: number;
  readonly text: string;
}

/** Header keys by the column of the block. */
export type Heads = ReadonlyMap<number, readonly string[]>;

export interface PlacedTexts {
  readonly cells: readonly LinedCell[];
  readonly outside: number;
}

export interface LinedCell {
  readonly cell: TargetCell;
  readonly text: string;
}

export function placeTexts(target: PasteTarget, row: LineTexts): PlacedTexts {
  const cells = target.lines[row.line]?.cells ?? [];
  const under = underHeads(cells, row);
  if (under !== null) return { cells: under, outside: 0 };
  const room = cells.slice(row.from);
  const texts = fitted(
    row.texts.map(({ text }) => text),
    room.length,
  );
  return {
    cells: texts.flatMap((text, index) => {
      const cell = room[index];
      return cell === undefined ? [] : [{ cell, text }];
    }),
    outside: texts.slice(room.length).filter((text) => !isBlank(text)).length,
  };
}

/** By the headers above each text, when every text stands under a header of its own. */
function underHeads(
  cells: readonly TargetCell[],
  { texts, heads }: LineTexts,
): readonly LinedCell[] | null {
  if (heads.size === 0) return null;
  const found: LinedCell[] = [];
  for (const { column, text } of texts) {
    const keys = heads.get(column) ?? [];
    const fitting = cells.filter(({ columnKeys }) => keys.some((key) => columnKeys.includes(key)));
    const cell = fitting[0];
    if (fitting.length === 1 && cell !== undefined) found.push({ cell, text });
    else if (!isBlank(text)) return null;
  }
  return new Set(found.map(({ cell }) => cell)).size === found.length ? found : null;
}

/** Drops the blanks that merged cells leave behind in plain text. */
function fitted(texts: readonly string[], room: number): readonly string[] {
  const step = texts.length / Math.max(1, room);
  if (Number.isInteger(step) && texts.every((text, index) => index % step === 0 || isBlank(text))) {
    return texts.filter((_text, index) => index % step === 0);
  }
  const last = texts.findLastIndex((text) => !isBlank(text));
  const kept = texts.slice(0, Math.max(last + 1, Math.min(room, texts.length)));
  const first = kept.findIndex((text) => !isBlank(text));
  return kept.slice(Math.max(0, Math.min(first, kept.length - room)));
}
