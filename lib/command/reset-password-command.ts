import { existsSync } from 'node:fs';

import { userNameOf } from '@/lib/roster/user-names';
import { resetPassword } from '@/lib/server/accounts/accounts';
import { openDatabase } from '@/lib/server/database/database';
import { migrationsOf } from '@/lib/server/database/migrations';
import { placeOf } from '@/lib/server/database/place';
import { isRefused } from '@/lib/server/refusal';
import type { Server } from '@/lib/server/server';
import type { Template } from '@/lib/template/template';
import { storageFault } from './storage-fault';
import { ExitCode, type Terminal } from './terminal';

/** Gives one person a temporary password, printed once. Who may run this owns the data anyway. */
export async function runResetPassword(
  templates: readonly Template[],
  username: string,
  terminal: Terminal,
): Promise<number> {
  const place = placeOf(process.env);
  if (place.kind === 'sqlite' && !existsSync(place.file)) return failed(terminal, NO_DATABASE);
  const database = openDatabase(place);
  try {
    const { known, done } = await migrationsOf(database);
    if (done.length < known.length) return failed(terminal, NO_DATABASE);
    const server: Server = { database, templates, now: Date.now, log: SILENT };
    const id = await idOf(server, username);
    if (id === null) return failed(terminal, `没有用户名为“${username}”的账号。\n`);
    const reset = await resetPassword(server, id);
    if (isRefused(reset)) return failed(terminal, `${reset.message}\n`);
    terminal.print(`${reset.password}\n`);
    terminal.warn('这是临时密码，只显示这一次，登录后必须修改。原来的登录已全部退出。\n');
    return ExitCode.clean;
  } catch (error) {
    return failed(terminal, `${storageFault(error)}密码没有改动。\n`);
  } finally {
    await database.close();
  }
}

const NO_DATABASE =
  '没有找到数据库，或者它还没有升级。请检查环境变量 GOUJI_DATA 或 DATABASE_URL，并先启动一次服务。\n';

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };

async function idOf({ database }: Server, username: string): Promise<string | null> {
  const row = await database.reads
    .selectFrom('user')
    .select('id')
    .where('username', '=', userNameOf(username))
    .executeTakeFirst();
  return row?.id ?? null;
}

function failed(terminal: Terminal, message: string): number {
  terminal.warn(message);
  return ExitCode.unreadable;
}
