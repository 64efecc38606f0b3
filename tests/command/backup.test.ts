import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { createAccount } from '@/lib/server/accounts/accounts';
import { openDatabase } from '@/lib/server/database/database';
import { migrate } from '@/lib/server/database/migrations';
import { isRefused } from '@/lib/server/refusal';
import { templates } from '@/schemas/registry';
import { newFolder, runGoujiWith } from './run-gouji';

async function newData(folder: string): Promise<void> {
  const database = openDatabase({ kind: 'sqlite', file: join(folder, 'gouji.db') });
  await migrate(database);
  await database.write((writes) =>
    writes
      .insertInto('unit')
      .values({
        id: 'top',
        parentId: null,
        path: 'top/',
        name: '测试县人民政府',
        kind: 'government',
        scope: 'region',
        level: 0,
        position: 0,
        closedAt: null,
      })
      .execute(),
  );
  await database.close();
}

it('a backup is restored into an empty folder', async () => {
  const folder = newFolder();
  const [from, into] = [join(folder, 'from'), join(folder, 'into')];
  await newData(from);
  const made = await runGoujiWith({ GOUJI_DATA: from }, folder, 'backup', 'a.backup');
  expect(made).toMatchObject({ code: 0, out: 'a.backup\n' });
  expect(made.err).toContain('已备份1条记录');
  expect(statSync(join(folder, 'a.backup')).mode & 0o077).toBe(0);

  const restored = await runGoujiWith({ GOUJI_DATA: into }, folder, 'restore', 'a.backup');
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('已恢复1条记录');

  const again = await runGoujiWith({ GOUJI_DATA: into }, folder, 'restore', 'a.backup');
  expect(again.code).toBe(2);
  expect(again.err).toContain('数据库里已有数据');
  const replaced = await runGoujiWith(
    { GOUJI_DATA: into },
    folder,
    'restore',
    'a.backup',
    '--replace',
  );
  expect(replaced.code).toBe(0);
  expect(replaced.out).toContain('gouji.db.before-');
});

it('a backup says why it cannot be made', async () => {
  const folder = newFolder();
  const missing = await runGoujiWith({ GOUJI_DATA: folder }, folder, 'backup', 'a.backup');
  expect(missing.code).toBe(2);
  expect(missing.err).toContain('没有找到数据库');
  expect(existsSync(join(folder, 'gouji.db'))).toBe(false);

  await newData(folder);
  writeFileSync(join(folder, 'b.backup'), 'kept');
  const taken = await runGoujiWith({ GOUJI_DATA: folder }, folder, 'backup', 'b.backup');
  expect(taken.err).toContain('文件已经存在');
  expect(readFileSync(join(folder, 'b.backup'), 'utf8')).toBe('kept');

  const nowhere = await runGoujiWith({ GOUJI_DATA: folder }, folder, 'backup', 'no/c.backup');
  expect(nowhere).toMatchObject({ code: 2, out: '' });
  expect(nowhere.err).toContain('文件或目录不存在');
});

it('a restore says why it cannot be made', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.backup'), 'no backup');
  const strange = await runGoujiWith({ GOUJI_DATA: folder }, folder, 'restore', 'a.backup');
  expect(strange).toMatchObject({ code: 2, err: 'a.backup：不是勾稽的备份文件。\n' });
  const missing = await runGoujiWith({ GOUJI_DATA: folder }, folder, 'restore', 'b.backup');
  expect(missing.err).toContain('文件或目录不存在');
  const unreachable = await runGoujiWith(
    { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    folder,
    'backup',
    'c.backup',
  );
  expect(unreachable.code).toBe(2);
  expect(unreachable.err).toContain('连不上数据库');
});

it('a temporary password is given to somebody who is there', async () => {
  const folder = newFolder();
  await newData(folder);
  const database = openDatabase({ kind: 'sqlite', file: join(folder, 'gouji.db') });
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const server = { database, templates, now: Date.now, log };
  const account = {
    username: '管理员',
    name: '王五',
    unitId: 'top',
    role: 'administrator',
  } as const;
  expect(isRefused(await createAccount(server, account))).toBe(false);
  await database.close();
  const environment = { GOUJI_DATA: folder };
  const reset = await runGoujiWith(environment, folder, 'reset-password', '管理员');
  expect(reset).toMatchObject({ code: 0 });
  expect(reset.out).toMatch(/^\w{4}-\w{4}-\w{4}\n$/u);
  const nobody = await runGoujiWith(environment, folder, 'reset-password', '没有');
  expect(nobody).toMatchObject({ code: 2, out: '' });
  expect(nobody.err).toContain('没有用户名为“没有”的账号');
});
