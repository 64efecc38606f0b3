import { namesOf } from '@/lib/findings/names';
import type { CellReceipt, CellState } from '@/lib/import/receipt';
import { placeText } from '@/lib/import/receipt-text';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';

/** Which cells of a document were not simply read, in a few lines. */
export function notReadLines(template: Template, cells: readonly CellReceipt[]): readonly string[] {
  return [
    doubtfulLine(template, of('doubtful')),
    rowsLine(template, '原文空白', of('blank')),
    rowsLine(template, '原文没有', of('missing')),
    rowsLine(template, '空白按零计', of('assumed-zero')),
  ].filter((line) => line !== null);

  function of(state: CellState): readonly CellReceipt[] {
    return cells.filter((cell) => cell.state === state);
  }
}

const MOST_NAMED = 6;

function doubtfulLine(template: Template, cells: readonly CellReceipt[]): string | null {
  if (cells.length === 0) return null;
  const names = cells.map(({ address, place, text }) => {
    const where = place === null ? '' : placeText(place);
    return `${namesOf(template).cell(address)}（${where}“${shortened(text ?? '')}”）`;
  });
  return `待确认${cells.length}格：${listed(names, '格')}`;
}

function rowsLine(template: Template, title: string, cells: readonly CellReceipt[]): string | null {
  if (cells.length === 0) return null;
  const addresses = new Set(cells.map(({ address }) => address));
  const rows = new Set(
    cellsOf(template)
      .filter(({ address }) => addresses.has(address))
      .map(({ rowPath }) => rowPath.at(-1) ?? ''),
  );
  return `${title}${cells.length}格：${listed([...rows], '行')}`;
}

function listed(names: readonly string[], unit: string): string {
  const shown = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${shown}等${names.length}${unit}` : shown;
}

const MOST_CHARACTERS = 20;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
}
