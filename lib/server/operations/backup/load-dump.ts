import { sql } from 'kysely';

import type { DatabaseKind, Writes } from '../../database/database';
import { linesOf } from './backup-file';
import { type DumpedValue, lineSchema } from './dump-lines';
import { DUMPED } from './dumped-tables';

export interface LoadOptions {
  readonly path: string;
  onProgress(table: string, rows: number): void;
}

interface Loading {
  readonly kind: DatabaseKind;
  readonly writes: Writes;
  readonly options: LoadOptions;
  readonly counts: Record<string, number>;
  table: string;
  columns: readonly string[];
  batch: (readonly DumpedValue[])[];
  characters: number;
  /** Rows that name another row of their table, which may not be there yet. */
  links: { readonly id: DumpedValue; readonly other: DumpedValue }[];
}

const MOST_VALUES = 20_000;
const MOST_CHARACTERS = 1_000_000;

/** Fills empty tables with the rows of a backup; throws when the file is not what it says. */
export async function loadDump(
  target: { readonly kind: DatabaseKind; readonly writes: Writes },
  options: LoadOptions,
): Promise<number> {
  const loading: Loading = {
    ...target,
    options,
    counts: {},
    table: '',
    columns: [],
    batch: [],
    characters: 0,
    links: [],
  };
  let expected: Readonly<Record<string, number>> | null = null;
  let isHead = true;
  for await (const text of linesOf(options.path)) {
    if (!isHead) expected = (await takeLine(loading, text)) ?? expected;
    isHead = false;
  }
  if (expected === null || !isSame(expected, loading.counts)) throw new Error('Rows are missing');
  if (target.kind === 'postgres') await continueNumbers(target.writes);
  return Object.values(loading.counts).reduce((sum, count) => sum + count, 0);
}

/** Answers with the counts that the last line tells. */
async function takeLine(
  loading: Loading,
  text: string,
): Promise<Readonly<Record<string, number>> | null> {
  const line = lineSchema.parse(JSON.parse(text));
  if (Array.isArray(line)) {
    await takeRow(loading, line, text.length);
    return null;
  }
  await endTable(loading);
  if (!('table' in line)) return line.rows;
  if (!DUMPED.some(({ name }) => name === line.table)) throw new Error('A table nobody knows');
  loading.table = line.table;
  loading.columns = line.columns;
  return null;
}

async function takeRow(
  loading: Loading,
  values: readonly DumpedValue[],
  length: number,
): Promise<void> {
  const { table, columns, kind, batch, counts } = loading;
  if (values.length !== columns.length) throw new Error('A row of another length');
  const within = columns.indexOf(withinOf(table));
  const row = values.map((value, place) => (place === within ? null : storable(kind, value)));
  const other = values[within] ?? null;
  if (other !== null) loading.links.push({ id: values[columns.indexOf('id')] ?? null, other });
  batch.push(row);
  loading.characters += length;
  counts[table] = (counts[table] ?? 0) + 1;
  const isFull = batch.length * columns.length >= MOST_VALUES;
  if (isFull || loading.characters >= MOST_CHARACTERS) await insertBatch(loading);
}

function withinOf(table: string): string {
  return DUMPED.find(({ name }) => name === table)?.within ?? '';
}

/** PostgreSQL keeps no NUL in a text, and nobody has ever meant one. */
function storable(kind: DatabaseKind, value: DumpedValue): DumpedValue {
  return kind === 'postgres' && typeof value === 'string' ? value.replaceAll('\0', '') : value;
}

async function insertBatch(loading: Loading): Promise<void> {
  const { table, columns, batch, writes, options, counts } = loading;
  if (batch.length === 0) return;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const rows = sql.join(batch.map((row) => sql`(${sql.join(row)})`));
  await sql`insert into ${sql.table(table)} (${names}) values ${rows}`.execute(writes);
  options.onProgress(table, counts[table] ?? 0);
  loading.batch = [];
  loading.characters = 0;
}

async function endTable(loading: Loading): Promise<void> {
  await insertBatch(loading);
  const { table, links, writes } = loading;
  for (const { id, other } of links) {
    const column = sql.ref(withinOf(table));
    await sql`update ${sql.table(table)} set ${column} = ${other} where id = ${id}`.execute(writes);
  }
  loading.links = [];
}

/** New events are numbered after the ones that were restored; SQLite does so by itself. */
async function continueNumbers(writes: Writes): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence('"event"', 'order'), coalesce(max("order"), 0) + 1, false)
    from "event"
  `.execute(writes);
}

function isSame(
  expected: Readonly<Record<string, number>>,
  counted: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(expected).every(([table, count]) => (counted[table] ?? 0) === count);
}
