import type { Editor } from '@/components/form/editor';
import type { CellValue } from '@/lib/cells/cell-value';
import { formatCell } from '@/lib/cells/registry';
import { namesOf } from '@/lib/findings/names';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import { changeBetween } from '@/lib/report/last-year-values';
import type { YearCell } from '@/lib/template/continuity-terms';
import type { CarryOver, Template } from '@/lib/template/template';
import { cellsOf, type TemplateCell } from '@/lib/template/walk';

/** What last year's figure is to this year's: short for the eye, whole for the ear. */
export interface YearWords {
  readonly last: string;
  readonly change: string;
  readonly spoken: string;
}

export function yearWordsAt(editor: Editor, address: string): YearWords | null {
  const last = editor.lastYear()?.lastAt(address) ?? null;
  if (last === null) return null;
  const now = editor.totalAt(address)?.value ?? editor.valueAt(address);
  const text = textOf(editor.template, address, last);
  const change = changeBetween(last, now);
  if (change === null) return { last: text, change: '', spoken: `上年${text}` };
  const { difference, percent } = change;
  if (difference === '0') return { last: text, change: '＝', spoken: `上年${text}，没有变化` };
  const isLess = difference.startsWith('-');
  const size = difference.replace('-', '');
  const share = percent === null ? '' : `（${Math.abs(percent)}％）`;
  return {
    last: text,
    change: `${isLess ? '−' : '+'}${size}`,
    spoken: `上年${text}，${isLess ? '减少' : '增加'}${size}${share}`,
  };
}

/** `上年报告“自然人，四、结转下年度继续办理”为11`. */
export function takenText(editor: Editor, address: string): string {
  const { template } = editor;
  const value = editor.lastYear()?.taken[address] ?? null;
  if (value === null) return '';
  return `上年报告${sourceName(template, address)}为${textOf(template, address, value)}`;
}

/** What is said at a cell that takes over last year's figure. */
export function lockText(editor: Editor, address: string): string {
  const taken = takenText(editor, address);
  switch (editor.lockAt(address)) {
    case 'locked':
      return `${taken}，已锁定；要改为不同的数，请按F2写明原因。`;
    case 'open': {
      const reason = editor.overrideReasonAt(address);
      const why = reason === '' ? '' : `改动原因：${reason}。`;
      return `${taken}，与本格不同。${why}按Ctrl+回车填入上年的数。`;
    }
    case null:
      return '';
  }
}

/** What is said of the cell that has the focus; `''` for nothing. */
export function yearHintAt(editor: Editor, address: string): string {
  const lock = lockText(editor, address);
  if (lock !== '') return lock;
  const rolled = rolledText(editor, address);
  if (rolled === '') return '';
  const isTaken = editor.textAt(address) === editor.expectedAt(address);
  return isTaken
    ? `${rolled}，与上年衔接。`
    : `${rolled}。按Ctrl+回车填入；确实不同的，照实填写并写明原因。`;
}

/** `上年11＋本年制发1－废止0＝12`; `''` while a term is blank or nothing is rolled forward. */
export function rolledText(editor: Editor, address: string): string {
  const expected = editor.expectedAt(address);
  const line = editor.lastYear()?.rolled.get(address);
  if (expected === null || line === undefined) return '';
  const first = line.expected.find(({ year }) => year === 'this');
  const terms = line.expected.map((term) => termText(editor, term, term === first));
  const [head = ''] = terms;
  return `${head.replace(/^＋/u, '')}${terms.slice(1).join('')}＝${expected}`;
}

/** That figures are of this year is said of the first one. */
function termText(editor: Editor, { year, address, sign }: YearCell, isFirst: boolean): string {
  const operator = sign === -1 ? '－' : '＋';
  if (year === 'last') return `${operator}上年${String(editor.lastYear()?.lastAt(address) ?? '')}`;
  const label = labelOf(editor.template, address);
  const name = isFirst ? label : label.replace(/^本年/u, '');
  return `${operator}${name}${String(editor.valueAt(address) ?? '')}`;
}

function textOf(template: Template, address: string, value: CellValue): string {
  const { indexOf, cells } = compiledTemplateOf(template);
  const cell = cells[indexOf.get(address) ?? -1];
  return cell === undefined
    ? String(value ?? '')
    : formatCell(cell.definition, value, template.notApplicable);
}

function labelOf(template: Template, address: string): string {
  const cell = cellsOf(template).find((one) => one.address === address);
  return cell?.column.label.replace(/件数$/u, '') ?? '';
}

/** The cells of last year's report that the figure stands in, where the form still has them. */
function sourceName(template: Template, address: string): string {
  const cells = cellsOf(template);
  const cell = cells.find((one) => one.address === address);
  const rule = template.carryOver.find((one) => cell !== undefined && isOf(one, cell));
  if (cell === undefined || rule === undefined) return '';
  const { table, line, from } = rule;
  const sources = from.flatMap((id) => {
    const isSource = (one: TemplateCell): boolean =>
      line === 'row'
        ? one.row.id === id && one.column.id === cell.column.id
        : one.column.id === id && one.row.id === cell.row.id;
    return cells.filter((one) => one.table.id === table && isSource(one));
  });
  return sources.map((source) => `“${namesOf(template).cell(source.address)}”`).join('＋');
}

function isOf({ table, line, to }: CarryOver, cell: TemplateCell): boolean {
  return cell.table.id === table && cell[line].id === to;
}
