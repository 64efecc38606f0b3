import { compiledTemplateOf } from '@/lib/report/compiled-template';
import { addressOf } from '@/lib/template/address';
import type { ClaimDefaults } from '@/lib/template/claim-words';
import type { Template } from '@/lib/template/template';
import type { ClaimRule, Reading } from './claim';
import { type JoinedLines, joinedLines, type Meanings } from './joined-lines';
import type { NearLine } from './look-around';
import type { SentenceState } from './sentence-state';

/** What a figure counts in one table. */
export interface TableReadings {
  readonly table: string;
  readonly rule: ClaimRule;
  readonly readings: readonly Reading[];
  readonly isSure: boolean;
  readonly row: JoinedLines | null;
  readonly column: JoinedLines | null;
}

export interface Asked {
  readonly template: Template;
  readonly state: SentenceState;
  readonly unit: string;
  /** What has been said before may say the rest. */
  readonly isOpen: boolean;
}

/** The first table, beginning with that of the nearest word, in which the words name cells. */
export function readingsNear(near: readonly NearLine[], asked: Asked): TableReadings | null {
  const named = near.flatMap(({ lines }) => lines.map(({ table }) => table));
  const told = asked.state.table;
  const tables = new Set(
    near[0]?.lines.some(({ table }) => table === told) ? [told, ...named] : named,
  );
  for (const table of tables) {
    const found = readingsIn(table, near, asked);
    if (found !== null) return found;
  }
  return null;
}

function readingsIn(table: string, near: readonly NearLine[], asked: Asked): TableReadings | null {
  const row = joinedLines(near, table, 'row');
  const column = joinedLines(near, table, 'column');
  const told = row ?? column;
  if (told === null) return null;
  const rows = row?.meanings ?? carriedRows(table, asked);
  const columns = column?.meanings ?? row?.across ?? carriedColumns(table, asked);
  const readings = readingsOf({ table, rows, columns }, asked);
  if (readings.length === 0) return null;
  const isSure = (row?.isSure ?? true) && (column?.isSure ?? true);
  return { table, rule: told.rule, readings, isSure, row, column };
}

function defaultsOf({ template }: Asked, table: string): ClaimDefaults {
  return template.claimWords.defaults[table] ?? { row: [], column: [] };
}

/** Rows spoken of before, the last first, and all of them together. */
function carriedRows(table: string, asked: Asked): Meanings {
  const defaults = defaultsOf(asked, table);
  const said = asked.state.rows.get(table) ?? [];
  if (defaults.row.length === 0 && defaults.column.length === 0 && !asked.isOpen) return [];
  const acts = said.filter(isAct).flatMap((each) => each.meanings);
  const others = said.filter((each) => !isAct(each)).flatMap((each) => each.meanings);
  const sum = said.length > 1 && defaults.row.length === 0 ? [said.flatMap(firstOf)] : [];
  return [...acts, ...defaults.row, ...others, ...sum];
}

/** 办结12件，其中自然人10件 goes on with what was done, not with its results. */
function isAct({ rule }: JoinedLines): boolean {
  return rule === 'T1' || rule === 'T2';
}

function firstOf({ meanings }: JoinedLines): readonly string[] {
  return meanings[0] ?? [];
}

/** 行政复议 without more is the total; 予以公开 behind 自然人 may be theirs. */
function carriedColumns(table: string, asked: Asked): Meanings {
  const defaults = defaultsOf(asked, table);
  const said = asked.state.columns.get(table)?.meanings ?? [];
  if (defaults.column.length === 0) return asked.isOpen ? said : [];
  return defaults.row.length === 0 ? defaults.column : [...said, ...defaults.column];
}

interface Crossing {
  readonly table: string;
  readonly rows: Meanings;
  readonly columns: Meanings;
}

function readingsOf({ table, rows, columns }: Crossing, asked: Asked): readonly Reading[] {
  return rows.flatMap((row) =>
    columns
      .map((column) => readingOf(table, row, column))
      .filter((reading) => isCounted(reading, asked)),
  );
}

function readingOf(table: string, row: readonly string[], column: readonly string[]): Reading {
  const addresses = (isMinus: boolean) =>
    row
      .filter((id) => id.startsWith('-') === isMinus)
      .flatMap((id) => column.map((other) => addressOf(table, id.replace('-', ''), other)));
  return { plus: addresses(false), minus: addresses(true), of: [] };
}

const MONEY = ['元', '万元', '亿元'];

/** The cells exist, and the unit is theirs. */
function isCounted({ plus, minus }: Reading, { template, unit }: Asked): boolean {
  const cells = [...plus, ...minus];
  const isMoney = MONEY.includes(unit);
  const table = plus[0]?.split('/')[0] ?? '';
  if (!(template.claimWords.units[table] ?? []).includes(unit)) return false;
  if (table === FEES) return isMoney !== (plus[0] === NOTICES);
  const { cells: all, indexOf } = compiledTemplateOf(template);
  return cells.every((address) => {
    const kind = all[indexOf.get(address) ?? -1]?.definition.kind;
    return kind !== undefined && (kind === 'amount') === isMoney;
  });
}

/** The block of the form that is no table; its cells have the fields' ids for rows. */
export const FEES = 'processingFees';

/** The one field of it that is no amount. */
export const NOTICES = `${FEES}/notices/`;
