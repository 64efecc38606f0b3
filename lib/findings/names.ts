import type { Relation, Template } from '@/lib/template/template';
import { cellsOf, type TemplateCell } from '@/lib/template/walk';

/** Where people find things: labels of the form put together. */
export interface Names {
  /** `自然人，三（一）予以公开`: column first, then the row with its parents. */
  cell(address: string): string;
  /** The label of the row or column that a relation is stated for. */
  line(relation: Relation, line: string): string;
  /** The label of the term of a relation: the row or column it names. */
  term(relation: Pick<Relation, 'line'>, address: string): string;
  /** The term as the form speaks of it: `一`, `三（七）`, or a column's label. */
  shortTerm(relation: Relation, address: string): string;
  section(id: string): string;
}

const known = new WeakMap<Template, Names>();

export function namesOf(template: Template): Names {
  const made = known.get(template) ?? makeNames(template);
  known.set(template, made);
  return made;
}

function makeNames(template: Template): Names {
  const cells = new Map(cellsOf(template).map((cell) => [cell.address, cell]));
  const cellAt = (address: string): TemplateCell => {
    const cell = cells.get(address);
    if (cell === undefined) throw new Error(`no such cell: ${address}`);
    return cell;
  };
  return {
    cell: (address) => feeName(template, address) ?? cellName(cellAt(address)),
    line: (relation, line) => lineName([...cells.values()], relation, line),
    term: (relation, address) =>
      relation.line === 'column'
        ? shortLabel(cellAt(address).row.label)
        : columnName(cellAt(address)),
    shortTerm: (relation, address) =>
      relation.line === 'column'
        ? numberName(cellAt(address).rowPath)
        : columnName(cellAt(address)),
    section: (id) => template.sections.find((section) => section.id === id)?.heading ?? '',
  };
}

/** A field of 信息处理费 is named as cells are. */
function feeName({ processingFees }: Template, name: string): string | null {
  const field = processingFees.fields.find(({ id }) => name === `processingFees.${id}`);
  return field === undefined ? null : `${processingFees.label}，${field.label}`;
}

function cellName(cell: TemplateCell): string {
  const row = pathName(cell.rowPath);
  if (cell.band.layout === 'line') return `${row}，${columnName(cell)}`;
  return `${columnName(cell)}，${row}`;
}

function lineName(cells: readonly TemplateCell[], relation: Relation, line: string): string {
  const cell = cells.find(
    ({ table, row, column }) =>
      table.id === relation.table && (relation.line === 'column' ? column : row).id === line,
  );
  if (cell === undefined) throw new Error(`no such line: ${relation.id} ${line}`);
  return relation.line === 'column' ? columnName(cell) : pathName(cell.rowPath);
}

/** A label such as 其他 says nothing without the header above it. */
const SHORTEST_CLEAR_LABEL = 3;

function columnName({ columnPath }: TemplateCell): string {
  const leaf = shortLabel(columnPath.at(-1) ?? '');
  return leaf.length < SHORTEST_CLEAR_LABEL ? pathName(columnPath) : leaf;
}

/** The outermost header is left out where the leaf says enough, and numbers are joined. */
function pathName(path: readonly string[]): string {
  const leaf = shortLabel(path.at(-1) ?? '');
  const parents = path.slice(0, -1).map(numberOf).join('');
  return `${parents}${leaf}`;
}

/** `三、本年度办理结果` → `三`, `（三）不予公开` → `（三）不予公开·`. */
function numberOf(label: string): string {
  const section = /^([一二三四五六七八九十]+)、/u.exec(label);
  if (section !== null) return section[1] ?? '';
  return `${shortLabel(label)}·`;
}

const NUMBER = /^[一二三四五六七八九十]*(?:（[一二三四五六七八九十]+）)?/u;

function numberName(path: readonly string[]): string {
  const name = pathName(path);
  const number = NUMBER.exec(name)?.[0] ?? '';
  return number === '' ? name : number;
}

/** The label without the note in brackets at its end. */
function shortLabel(label: string): string {
  const short = label.replace(/（[^（）]{5,}）$/u, '');
  return short === '' ? label : short;
}
