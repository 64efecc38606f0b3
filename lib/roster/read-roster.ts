import { ROSTER_COLUMNS, type RosterColumn, type RosterRow } from './roster';

export interface ReadRoster {
  readonly rows: readonly RosterRow[];
  /** Whether a row with the titles of the columns was found; else the usual order was taken. */
  readonly hasHeader: boolean;
  /** Titles that mean nothing here; what stands below them is left out. */
  readonly unused: readonly string[];
}

/** Titles that people write, without blanks and remarks in brackets. */
const TITLES: Readonly<Record<RosterColumn, readonly string[]>> = {
  name: ['单位名称', '单位', '单位全称', '机关名称', '机构名称', '部门名称', '名称'],
  parent: ['上级单位', '上级单位名称', '上级', '主管单位', '主管部门', '所属单位'],
  kind: ['类型', '单位类型', '机关类型', '类别', '单位性质'],
  scope: ['范围', '数据范围', '报告范围', '统计范围'],
  clerkUsername: ['填报人用户名', '填报人账号', '填报用户名', '填报账号'],
  clerkName: ['填报人姓名', '填报人'],
  reviewerUsername: ['审核人用户名', '审核人账号', '审核用户名', '审核账号'],
  reviewerName: ['审核人姓名', '审核人'],
};

/** A list may have a heading of its own above the titles. */
const HEADER_WITHIN = 10;

/** Reads a list of units from the cells of a sheet. Blank rows are left out. */
export function readRoster(cells: readonly (readonly string[])[]): ReadRoster {
  const header = cells.slice(0, HEADER_WITHIN).findIndex(isHeader);
  if (header < 0) return { rows: rowsOf(cells, usualPlaces()), hasHeader: false, unused: [] };
  const titles = cells[header] ?? [];
  const places = placesOf(titles);
  const used = new Set(places.values());
  return {
    rows: rowsOf(cells.slice(header + 1), places),
    hasHeader: true,
    unused: titles.filter((title, index) => title.trim() !== '' && !used.has(index)),
  };
}

type Places = ReadonlyMap<RosterColumn, number>;

function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => TITLES.name.includes(titleOf(cell)));
}

function placesOf(titles: readonly string[]): Places {
  const found = ROSTER_COLUMNS.map((column): [RosterColumn, number] => [
    column,
    titles.findIndex((title) => TITLES[column].includes(titleOf(title))),
  ]);
  return new Map(found.filter(([, index]) => index >= 0));
}

function titleOf(cell: string): string {
  return cell.replace(/[（(][^）)]*[）)]/gu, '').replace(/[\s*：:]/gu, '');
}

function usualPlaces(): Places {
  return new Map(ROSTER_COLUMNS.map((column, index) => [column, index]));
}

function rowsOf(cells: readonly (readonly string[])[], places: Places): readonly RosterRow[] {
  return cells
    .map((row) => rowOf((column) => row[places.get(column) ?? -1] ?? ''))
    .filter((row) => ROSTER_COLUMNS.some((column) => row[column] !== ''));
}

function rowOf(textAt: (column: RosterColumn) => string): RosterRow {
  const text = (column: RosterColumn) => textAt(column).replace(/\s+/gu, ' ').trim();
  return {
    name: text('name'),
    parent: text('parent'),
    kind: text('kind'),
    scope: text('scope'),
    clerkUsername: text('clerkUsername'),
    clerkName: text('clerkName'),
    reviewerUsername: text('reviewerUsername'),
    reviewerName: text('reviewerName'),
  };
}
