import { namesOf } from '@/lib/findings/names';
import type { CellReceipt, CellState } from '@/lib/import/receipt';
import { placeText } from '@/lib/import/receipt-text';
import { rowsInState } from '@/lib/import/unread-rows';
import type { Template } from '@/lib/template/template';

/** Which cells of a document were not simply read, in a few lines. */
export function notReadLines(template: Template, cells: readonly CellReceipt[]): readonly string[] {
  return [
    doubtfulLine(
      template,
      cells.filter(({ state }) => state === 'doubtful'),
    ),
    rowsLine(template, cells, { state: 'blank', title: '原文空白' }),
    rowsLine(template, cells, { state: 'missing', title: '原文没有' }),
    rowsLine(template, cells, { state: 'assumed-zero', title: '空白按零计' }),
  ].filter((line) => line !== null);
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

interface StateTitle {
  readonly state: CellState;
  readonly title: string;
}

function rowsLine(
  template: Template,
  cells: readonly CellReceipt[],
  { state, title }: StateTitle,
): string | null {
  const rows = rowsInState(template, cells, state);
  if (rows.length === 0) return null;
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const labels = new Set(rows.map(({ label }) => label));
  return `${title}${count}格：${listed([...labels], '行')}`;
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
