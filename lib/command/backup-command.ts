import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { placeOf } from '@/lib/server/database/place';
import { type BackupOutcome, writeBackup } from '@/lib/server/operations/backup/write-backup';
import { storageFault } from './storage-fault';
import { tableName } from './table-name';
import { ExitCode, type Terminal } from './terminal';

const FAULTS = {
  'no-database': '没有找到数据库。请检查环境变量 GOUJI_DATA 或 DATABASE_URL 是否与服务的一样。\n',
  'newer-database': '数据库由更新的版本建立，这个版本不认识。请用与服务相同的版本备份。\n',
} as const;

export async function runBackup(file: string, terminal: Terminal): Promise<number> {
  const path = resolve(file);
  if (existsSync(path)) {
    terminal.warn(`${file}：文件已经存在，没有覆盖。请换一个文件名。\n`);
    return ExitCode.unreadable;
  }
  try {
    const outcome = await writeBackup(placeOf(process.env), {
      path,
      madeAt: new Date().toISOString(),
      onProgress: (table, rows) => showProgress(terminal, table, rows),
    });
    if (terminal.isWatched) terminal.warn('\r\u001b[K');
    return answer(outcome, file, terminal);
  } catch (error) {
    terminal.warn(`${file}：${storageFault(error)}没有写出备份。\n`);
    return ExitCode.unreadable;
  }
}

function answer(outcome: BackupOutcome, file: string, terminal: Terminal): number {
  if (!outcome.ok) {
    terminal.warn(FAULTS[outcome.fault]);
    return ExitCode.unreadable;
  }
  terminal.print(`${file}\n`);
  terminal.warn(
    `已备份${outcome.rows.toLocaleString('zh-CN')}条记录。文件含全部数据和密码的散列，请妥善保管。\n`,
  );
  return ExitCode.clean;
}

export function showProgress(terminal: Terminal, table: string, rows: number): void {
  if (!terminal.isWatched) return;
  terminal.warn(`\r\u001b[K${tableName(table)} ${rows.toLocaleString('zh-CN')}`);
}
