const SQLITE_BUSY = 5;
const SQLITE_FULL = 13;
const SQLITE_PRIMARY_KEY = 1555;
/** The rest of an extended result code of SQLite says more than is asked here. */
const PRIMARY_CODE = 0xff;

/** Another process holds the file. */
export function isBusy(error: unknown): boolean {
  return sqliteCodeOf(error) === SQLITE_BUSY;
}

/** No room on the disk; nothing was written. */
export function isDiskFull(error: unknown): boolean {
  if (sqliteCodeOf(error) === SQLITE_FULL) return true;
  return ['ENOSPC', '53100'].includes(codeOf(error));
}

/** PostgreSQL gave up one of several transactions that were in each other's way. */
export function isInEachOthersWay(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

/** A row with the same primary key is there already. */
export function isDuplicate(error: unknown): boolean {
  return codeOf(error) === '23505' || extendedCodeOf(error) === SQLITE_PRIMARY_KEY;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function sqliteCodeOf(error: unknown): number | null {
  const code = extendedCodeOf(error);
  return code === null ? null : code & PRIMARY_CODE;
}

function extendedCodeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode : null;
}
