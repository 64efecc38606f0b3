import { formatCell } from '@/lib/cells/registry';
import type { Block } from '@/lib/document/document';
import type { CellReceipt } from '@/lib/import/receipt';
import {
  leftOutName,
  nameOfTarget,
  placeText,
  reasonText,
  stateNames,
} from '@/lib/import/receipt-text';
import { cleanText } from '@/lib/report/clean-text';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import type { Checkup } from './checkup';
import { paragraph } from './paragraph';
import { type PlainTable, plainGrid } from './plain-grid';

/** Longer originals are cut: the place says where to find the rest. */
const MOST_CHARACTERS = 120;

/** Cells that were not simply read; neighbours of a row with the same lot stand together. */
export function unreadBlocks({ imported }: Checkup): readonly Block[] {
  const { template, receipt } = imported;
  const groups = groupsOf(receipt.cells.filter(({ state }) => state !== 'read'));
  if (groups.length === 0) return [paragraph('全部直接读出。')];
  const rows = groups.map((cells) => {
    const [first] = cells;
    if (first === undefined) return [];
    return [groupName(template, cells), stateNames[first.state], original(first), whyOf(first)];
  });
  const header = ['格', '状态', '原文', '说明'];
  return [tableOf({ id: 'unread', columnWidths: [5, 1.4, 2.2, 3.4], header, rows })];
}

function groupsOf(cells: readonly CellReceipt[]): readonly (readonly CellReceipt[])[] {
  const groups = new Map<string, CellReceipt[]>();
  for (const cell of cells) {
    const row = cell.address.split('/').slice(0, 2).join('/');
    const key = [row, cell.state, cell.reason, cell.text].join('|');
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}

function groupName(template: Template, cells: readonly CellReceipt[]): string {
  const [first] = cells;
  const name = nameOfTarget(template, first?.address ?? '');
  return cells.length === 1 ? name : `${name}等${cells.length}格`;
}

function original({ text, place }: CellReceipt): string {
  if (text === null || text === '') return place === null ? '' : placeText(place);
  return `${shortened(text)}${place === null ? '' : `（${placeText(place)}）`}`;
}

function whyOf(cell: CellReceipt): string {
  const candidates = cell.candidates.map((value) => value ?? '空白').join('、');
  const choices = cell.state === 'doubtful' && candidates !== '' ? `可能是${candidates}。` : '';
  return `${reasonText(cell)}${choices}`;
}

/** What a person said about the receipt. */
export function answeredBlocks({ imported, answers }: Checkup): readonly Block[] {
  const { template, receipt } = imported;
  const definitions = new Map(cellsOf(template).map((cell) => [cell.address, cell.definition]));
  const originals = new Map(receipt.cells.map(({ address, text }) => [address, text]));
  const cells = Object.entries(answers.cells).map(([address, value]) => {
    const definition = definitions.get(address);
    const said = definition ? formatCell(definition, value, template.notApplicable) : '';
    const before = shortened(originals.get(address) ?? '');
    return [nameOfTarget(template, address), before, said === '' ? '空白' : said];
  });
  const fields = Object.entries(answers.fields).map(([field, text]) => {
    const before = receipt.fields.find((one) => one.field === field)?.candidates.join('；') ?? '';
    return [nameOfTarget(template, field), shortened(before), shortened(text)];
  });
  const rows = [...fields, ...cells];
  if (rows.length === 0) return [paragraph('没有人工确认的内容。')];
  const header = ['项目', '原文', '确认为'];
  return [tableOf({ id: 'answered', columnWidths: [6, 3, 3], header, rows })];
}

export function leftOutBlocks({ imported }: Checkup): readonly Block[] {
  const rows = imported.receipt.leftOut.map((left) => [
    placeText(left.place),
    leftOutName(left),
    shortened(left.text),
  ]);
  if (rows.length === 0) return [paragraph('原文全部采用。')];
  const header = ['位置', '类别', '原文'];
  return [tableOf({ id: 'left-out', columnWidths: [2, 2, 8], header, rows })];
}

function tableOf(table: Omit<PlainTable, 'caption'>): Block {
  return { kind: 'table', grid: plainGrid({ ...table, caption: table.header.join('、') }) };
}

function shortened(text: string): string {
  const line = cleanText(text).replace(/\s+/gu, ' ').trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
}
