/** Why a disk or a database does not do what it should, in words. */
export function storageFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = FAULTS[code] ?? (isFullSqlite(error) ? FAULTS.ENOSPC : undefined);
  if (known !== undefined) return known;
  const reason = error instanceof Error ? error.message : String(error);
  return `出错（${code === '' ? reason : `${code}：${reason}`}）。`;
}

const UNREACHABLE = '连不上数据库。请检查 DATABASE_URL，以及数据库是否在运行。';
const DISK_FULL = '磁盘空间不足。请清理磁盘或换一个目录后再试。';
const REFUSED = '数据库拒绝了用户名或密码。请检查 DATABASE_URL。';

const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  '53100': DISK_FULL,
  EACCES: '没有权限。请用运行服务的用户执行，并检查目录的权限。',
  EPERM: '没有权限。请用运行服务的用户执行，并检查目录的权限。',
  EROFS: '目录是只读的。请换一个目录。',
  ENOENT: '文件或目录不存在。请检查路径。',
  ENOTDIR: '文件或目录不存在。请检查路径。',
  EISDIR: '这是一个目录，请给出文件名。',
  ECONNREFUSED: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  '28P01': REFUSED,
  '28000': REFUSED,
  '3D000': '没有这个数据库。请先建立空的数据库，或检查 DATABASE_URL。',
};

const SQLITE_FULL = 13;

function isFullSqlite(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_FULL;
}
