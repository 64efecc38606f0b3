import type { Tables } from '../../database/tables';

export interface DumpedTable {
  readonly name: keyof Tables;
  /** A column that names another row of the same table, which may come later; `null` for none. */
  readonly within: string | null;
}

/** What a backup holds, a table after those that it refers to. */
export const DUMPED: readonly DumpedTable[] = [
  { name: 'setting', within: null },
  { name: 'season', within: null },
  { name: 'unit', within: 'parentId' },
  { name: 'user', within: null },
  { name: 'account', within: null },
  { name: 'report', within: null },
  { name: 'reportField', within: null },
  { name: 'reportChange', within: null },
  { name: 'copy', within: null },
  { name: 'comment', within: 'answers' },
  { name: 'event', within: null },
];

/** Who is signed in, and who tried to: of no use on another day. */
export const LEFT_OUT: readonly (keyof Tables)[] = [
  'session',
  'verification',
  'rateLimit',
  'attempt',
];
