import { namesOf } from '@/lib/findings/names';
import type { Template } from '@/lib/template/template';
import { proseSectionsOf, tableSectionsOf } from '@/lib/template/walk';
import type { CellReason, CellReceipt, CellState, LeftOut, Receipt } from './receipt';
import type { Place } from './source';

/** The words for the states of cells, short enough for a table. */
export const stateNames: Readonly<Record<CellState, string>> = {
  read: '读出',
  'assumed-zero': '按零计',
  blank: '空白',
  doubtful: '待确认',
  missing: '缺',
};

const reasons: Readonly<Record<CellReason, string>> = {
  'joined-digits': '几格的数字连在一起，从哪里断开不止一种可能。',
  'unsure-row': '不能肯定是表里的哪一行。',
  'unsure-column': '不能肯定是表里的哪一列。',
  unreadable: '原文不是数字。',
  'two-readings': '原文写了两遍，两处不一样。',
  remark: '数字旁边有文字，只取了数字。',
  'cut-by-sums': '原文的数字连在一起，按合计只有一种断开的办法。',
  'sums-say-zero': '原文空着，按合计只能是零。',
  'row-missing': '原文没有这一行，或者没有认出来。',
  'column-missing': '原文没有这一列，或者没有认出来。',
};

/** Why a cell needs a look; `''` when there is nothing to say. */
export function reasonText({ reason }: CellReceipt): string {
  return reason === null ? '' : reasons[reason];
}

const leftOutNames: Readonly<Record<LeftOut['kind'], string>> = {
  'unknown-row': '表里多出的行',
  'unknown-column': '表里多出的列',
  residue: '不属于报告的文字',
  repeated: '重复的内容',
};

export function leftOutName({ kind }: LeftOut): string {
  return leftOutNames[kind];
}

/** `第3页第12行`: where to look in the original. */
export function placeText({ page, line }: Place): string {
  return page === null ? `第${line}行` : `第${page}页，第${line}行`;
}

/** How many cells are in each state. */
export function countStates(receipt: Receipt): Readonly<Record<CellState, number>> {
  const counts = { read: 0, 'assumed-zero': 0, blank: 0, doubtful: 0, missing: 0 };
  for (const { state } of receipt.cells) counts[state] += 1;
  return counts;
}

const STATES: readonly CellState[] = ['read', 'assumed-zero', 'blank', 'doubtful', 'missing'];

/** `读出210格、按零计3格…`: states that no cell is in are left out, but for the first. */
export function countsText(receipt: Receipt): string {
  const counts = countStates(receipt);
  return STATES.filter((state) => state === 'read' || counts[state] > 0)
    .map((state) => `${stateNames[state]}${counts[state]}格`)
    .join('、');
}

const fieldNames: Readonly<Record<string, string>> = {
  year: '报告年度',
  agency: '机关名称',
  title: '标题',
};

/** What a field of the receipt is called. */
export function fieldName(template: Template, field: string): string {
  if (field === 'preface') return template.preface.label;
  const section = proseSectionsOf(template).find(({ id }) => id === field);
  const noted = tableSectionsOf(template).find(({ table }) => `notes.${table.id}` === field);
  if (noted !== undefined) return `${noted.heading}（表下注）`;
  return section?.heading ?? fieldNames[field] ?? field;
}

/** The name of a cell or of a field. */
export function nameOfTarget(template: Template, at: string): string {
  return at.includes('/') ? namesOf(template).cell(at) : fieldName(template, at);
}
