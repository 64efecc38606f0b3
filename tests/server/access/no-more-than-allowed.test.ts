import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Role } from '@/lib/server/access/access';
import type { RouteName } from '@/lib/server/http/routes';
import { onEachDatabase } from '../each-database';
import { type Ask, PLACES, type Place, type Row } from './rows';
import { call, makeWorld, rowOf, type World } from './try-routes';

onEachDatabase((server) => {
  let world: World;
  beforeAll(async () => {
    globalThis.goujiServer = Promise.resolve(server());
    world = await makeWorld(server());
  });
  afterAll(() => {
    globalThis.goujiServer = undefined;
  });

  const answerTo = async (name: RouteName, role: Role, ask?: Ask) => {
    const row: Row = ask === undefined ? rowOf(name) : { ...rowOf(name), ask: () => ask };
    const cookie = world.cookies[role];
    return call(name, { row, target: world.targets.own, cookie });
  };

  describe('a list shows no unit beyond those that may be read', () => {
    it.each<[RouteName, Role, readonly Place[]]>([
      ['GET /api/reports', 'clerk', ['own']],
      ['GET /api/units', 'clerk', ['own', 'child', 'grandchild']],
      ['GET /api/units', 'reviewer', ['own', 'child', 'grandchild']],
      ['GET /api/units', 'administrator', PLACES],
      ['GET /api/review', 'reviewer', ['own', 'child', 'grandchild']],
      ['GET /api/review', 'administrator', PLACES],
    ])('%s as %s: %j', async (name, role, places) => {
      const text = await (await answerTo(name, role)).text();
      expect(PLACES.filter((place) => text.includes(`"${world.units[place].name}"`))).toEqual(
        places,
      );
    });
  });

  describe('role and unit are never the sender’s to say', () => {
    const wishes = () => ({ role: 'administrator', unitId: world.units.parent.id });
    it.each<[RouteName, Role, Readonly<Record<string, unknown>>]>([
      ['POST /api/password', 'clerk', { current: 'x', next: 'another-password-1' }],
      ['POST /api/reports', 'clerk', { year: 2023, scope: 'own', start: { kind: 'empty' } }],
      ['POST /api/sign-out', 'reviewer', {}],
      ['GET /api/me', 'clerk', {}],
    ])('%s as %s', async (name, role, body) => {
      const before = await people();
      const response = await answerTo(name, role, { body: { ...body, ...wishes() } });
      expect(response.status).not.toBe(500);
      expect(await people()).toEqual(before);
      const reports = await server()
        .database.reads.selectFrom('report')
        .select('unitId')
        .where('year', '=', 2023)
        .execute();
      expect(reports.filter(({ unitId }) => unitId === world.units.parent.id)).toEqual([]);
    });

    it('is read from the database with every request', async () => {
      const me = async () => (await answerTo('GET /api/me', 'clerk')).json();
      expect(await me()).toMatchObject({ role: 'clerk', unitId: world.units.own.id });
      await server().database.write((writes) =>
        writes
          .updateTable('user')
          .set({ unitId: world.units.sibling.id })
          .where('username', 'like', 'clerk-%')
          .execute(),
      );
      expect(await me()).toMatchObject({ role: 'clerk', unitId: world.units.sibling.id });
      const own = { params: { id: world.targets.own.reportId } };
      expect((await answerTo('GET /api/reports/[id]', 'clerk', own)).status).toBe(404);
    });

    const people = () =>
      server()
        .database.reads.selectFrom('user')
        .select(['username', 'role', 'unitId', 'mustChangePassword', 'isClosed'])
        .orderBy('username')
        .execute();
  });
});
