import type { ClipBlock } from './clip-block';
import type { PasteTarget } from './paste-target';
import { isBlank, isKnown, isValue, linesNamed } from './read-row';

/**
 * Web pages and converted documents give a table as one cell a line. Puts the numbers behind
 * the labels that they follow; `null` for a block that is not of that shape.
 */
export function withRowsRejoined(target: PasteTarget, block: ClipBlock): ClipBlock | null {
  if (block.some((row) => row.filter((cell) => !isBlank(cell)).length > 1)) return null;
  const texts = block.flatMap((row) => row.flatMap((cell) => (isBlank(cell) ? [] : (cell ?? ''))));
  const words = texts.filter((text) => !isValue(text));
  if (words.length === 0 || words.length === texts.length || texts.length < 3) return null;
  return rejoined(target, texts);
}

function rejoined(target: PasteTarget, texts: readonly string[]): ClipBlock {
  const rows: string[][] = [];
  let row: string[] | null = null;
  texts.forEach((text, index) => {
    const isNumber = isValue(text);
    const isLabel = !isNumber && linesNamed(target, text).length > 0 && isValue(texts[index + 1]);
    if (isLabel || (isNumber && row === null)) row = startedIn(rows);
    const isNoise = !isLabel && !isKnown(target, text) && isValue(texts[index + 1]);
    if (isNumber || isLabel || isNoise) row?.push(text);
    else row = null;
  });
  return rows;
}

function startedIn(rows: string[][]): string[] {
  const row: string[] = [];
  rows.push(row);
  return row;
}
