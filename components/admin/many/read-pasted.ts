import { readText } from '@/lib/clipboard/read-text';
import { type FileGrids, fileGrids } from '@/lib/import/file-grids';
import { refusalText } from '@/lib/import/refusal-text';
import { type ReadRoster, readRoster } from '@/lib/roster/read-roster';
import { COLUMN_TITLES, ROSTER_COLUMNS, type RosterRow } from '@/lib/roster/roster';

export type ReadList =
  | { readonly ok: true; readonly list: ReadRoster }
  | { readonly ok: false; readonly problem: string };

/** Reads what was pasted from a sheet, or typed with one unit a line. */
export function readPasted(text: string): ReadList {
  const cells = text.includes('\t')
    ? readText(text).map((row) => row.map((cell) => cell ?? ''))
    : text.split(/\r?\n/u).map((line) => [line]);
  return listIn([cells]);
}

export async function readListFile(file: File): Promise<ReadList> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read: FileGrids = await fileGrids({ name: file.name, bytes });
  if (!read.ok) return { ok: false, problem: refusalText(read.refusal) };
  return listIn(read.grids);
}

/** The rows as text that can be read again. */
export function textOfRows(rows: readonly RosterRow[]): string {
  const header = ROSTER_COLUMNS.map((column) => COLUMN_TITLES[column]).join('\t');
  const lines = rows.map((row) => ROSTER_COLUMNS.map((column) => row[column]).join('\t'));
  return [header, ...lines].join('\n');
}

/** The first table with titles, else the first with anything. */
function listIn(tables: readonly (readonly (readonly string[])[])[]): ReadList {
  const lists = tables.map(readRoster).filter(({ rows }) => rows.length > 0);
  const list = lists.find(({ hasHeader }) => hasHeader) ?? lists[0];
  if (list !== undefined) return { ok: true, list };
  return {
    ok: false,
    problem: '没有读到单位。第一行应是列名，其中要有“单位名称”，下面每行一个单位。',
  };
}
