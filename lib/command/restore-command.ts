import { placeOf } from '@/lib/server/database/place';
import { restoreBackup } from '@/lib/server/operations/backup/restore-backup';
import type { RestoreFault, RestoreOutcome } from '@/lib/server/operations/backup/restore-options';
import { showProgress } from './backup-command';
import { storageFault } from './storage-fault';
import { ExitCode, type Terminal } from './terminal';

export interface RestoreCommand {
  readonly file: string;
  readonly existing: 'keep' | 'replace';
}

const FAULTS: Readonly<Record<RestoreFault, string>> = {
  'no-backup': '不是勾稽的备份文件。',
  broken: '备份文件不完整或已损坏，不能恢复。请换一份备份。',
  'newer-backup': '备份由更新的版本做出。请先升级程序，再恢复。',
  'not-empty': '数据库里已有数据，没有恢复。确实要换掉时，加上 --replace。',
  'in-use': '服务还在使用这个数据库，没有恢复。请先停止服务。',
};

/** Typed by who wants to replace what is there. */
const CONFIRMATION = '替换';

export async function runRestore(command: RestoreCommand, terminal: Terminal): Promise<number> {
  const { file, existing } = command;
  if (existing === 'replace' && !(await isConfirmed(terminal))) {
    terminal.warn('没有确认，什么都没有改动。\n');
    return ExitCode.findings;
  }
  try {
    const outcome = await restoreBackup(placeOf(process.env), {
      path: file,
      existing,
      now: new Date().toISOString(),
      onProgress: (table, rows) => showProgress(terminal, table, rows),
    });
    if (terminal.isWatched) terminal.warn('\r\u001b[K');
    return answer(outcome, file, terminal);
  } catch (error) {
    terminal.warn(`${file}：${storageFault(error)}没有恢复，原来的数据没有改动。\n`);
    return ExitCode.unreadable;
  }
}

/** A script that asks for `--replace` means it. */
async function isConfirmed({ ask }: Terminal): Promise<boolean> {
  const typed = await ask(`现有的数据将被备份换掉。输入“${CONFIRMATION}”继续：`);
  return typed === null || typed.trim() === CONFIRMATION;
}

function answer(outcome: RestoreOutcome, file: string, terminal: Terminal): number {
  if (!outcome.ok) {
    terminal.warn(`${file}：${FAULTS[outcome.fault]}\n`);
    return ExitCode.unreadable;
  }
  const { rows, madeAt, kept } = outcome;
  terminal.print(`已恢复${rows.toLocaleString('zh-CN')}条记录，备份做于${localTime(madeAt)}。\n`);
  if (kept !== null) terminal.print(`原来的数据库留在${kept}，确认无误后可以删除。\n`);
  terminal.print('所有人需要重新登录。\n');
  return ExitCode.clean;
}

function localTime(iso: string): string {
  return new Date(iso).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}
