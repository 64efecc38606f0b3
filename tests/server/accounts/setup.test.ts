import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { announceSetup } from '@/lib/server/accounts/announce-setup';
import {
  isSetupCode,
  needsSetup,
  type Setup,
  setUp,
  setupCodeOf,
} from '@/lib/server/accounts/setup';
import type { DatabaseKind } from '@/lib/server/database/database';
import { openServerAt, openTestServer, type TestServer } from '../each-database';
import { newBrowser } from './browser';

const SETUP = {
  unitName: ' 东山县人民政府 ',
  unitKind: 'government',
  unitScope: 'own',
  username: 'Admin.1',
  name: '王管理',
  password: 'correct-horse-1',
} as const;

describe.each(['sqlite', 'postgres'] as const)('the first run on %s', (kind: DatabaseKind) => {
  let server: TestServer;
  let code: string;
  beforeEach(async () => {
    server = await openTestServer(kind);
    code = (await setupCodeOf(server)) ?? '';
  });
  afterEach(async () => {
    await server.close();
  });

  it('prints one line with the address of the page, the same at every start', async () => {
    const lines: string[] = [];
    const sink = { write: (line: string) => lines.push(line) };
    await announceSetup(server, sink);
    await announceSetup(server, sink);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(`/setup?code=${code}`);
    expect(lines[1]).toBe(lines[0]);
    expect(code).toMatch(/^[\w-]{20}$/u);
  });

  it('makes the top unit and the first administrator, and is over then', async () => {
    expect(await needsSetup(server)).toBe(true);
    expect(await setUp(server, { ...SETUP, code })).toBeNull();
    expect(await needsSetup(server)).toBe(false);
    expect(await setupCodeOf(server)).toBeNull();
    expect(await isSetupCode(server, code)).toBe(false);
    expect(await setUp(server, { ...SETUP, code })).toMatchObject({ refused: 'not-found' });
    const [unit, ...others] = await server.database.reads.selectFrom('unit').selectAll().execute();
    expect(others).toEqual([]);
    expect(unit).toMatchObject({
      parentId: null,
      path: `${unit?.id}/`,
      name: '东山县人民政府',
      kind: 'government',
      scope: 'own',
      level: 0,
    });
    const browser = newBrowser(server);
    expect(await browser.signIn({ username: 'admin.1', password: SETUP.password })).toBeNull();
    expect(await browser.actor()).toMatchObject({
      role: 'administrator',
      unitId: unit?.id,
      mustChangePassword: false,
    });
  });

  it('prints nothing once there is an administrator', async () => {
    await setUp(server, { ...SETUP, code });
    const lines: string[] = [];
    await announceSetup(server, { write: (line: string) => lines.push(line) });
    expect(lines).toEqual([]);
  });

  it('makes one administrator of many at the same time, on two servers', async () => {
    const other = await openServerAt(server.database.place);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        setUp(index % 2 === 0 ? server : other, { ...SETUP, username: `admin-${index}`, code }),
      ),
    );
    await other.close();
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer?.refused === 'not-found')).toHaveLength(9);
    const users = await server.database.reads.selectFrom('user').select('id').execute();
    const units = await server.database.reads.selectFrom('unit').select('id').execute();
    expect([users.length, units.length]).toEqual([1, 1]);
  });

  const refused: readonly (readonly [string, Partial<Setup>, object])[] = [
    ['a wrong code', { code: 'wrong' }, { refused: 'forbidden' }],
    ['no code', { code: '' }, { refused: 'forbidden' }],
    ['no name of the unit', { unitName: ' ' }, at('unitName')],
    ['an unknown kind', { unitKind: 'empire' }, at('unitKind')],
    ['an unknown scope', { unitScope: 'world' }, at('unitScope')],
    ['no name of the person', { name: '' }, at('name')],
    ['a user name of two letters', { username: 'ab' }, at('username')],
    ['a user name with a blank', { username: 'ad min' }, at('username')],
    ['a short password', { password: '1234567' }, at('password')],
    [
      'the user name as the password',
      { username: 'administrator', password: 'ADMINISTRATOR' },
      at('password'),
    ],
  ];

  it.each(refused)(
    'refuses %s at its field, and can be tried again',
    async (_title, wrong, said) => {
      expect(await setUp(server, { ...SETUP, code, ...wrong })).toMatchObject(said);
      expect(await setUp(server, { ...SETUP, code })).toBeNull();
    },
  );
});

function at(field: string): object {
  return { refused: 'invalid', details: { fields: { [field]: expect.any(String) } } };
}
