import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ROLES } from '@/lib/server/access/access';
import { ROUTES, type RouteName } from '@/lib/server/http/routes';
import { onEachDatabase } from '../each-database';
import { allRoutes } from './all-routes';
import { PLACES, ROWS } from './rows';
import { call, makeWorld, rowOf, verdictOf, type World } from './try-routes';

const routes = await allRoutes();
const LAST: RouteName = 'POST /api/sign-out';
/** Signing out ends the session that the others are tried with. */
const sessionRoutes = Object.entries(ROUTES)
  .filter(([, need]) => need !== 'public')
  .map(([name]) => name as RouteName)
  .sort((one, other) => Number(one === LAST) - Number(other === LAST));

describe('the table of routes', () => {
  it('has a line for every handler of the app, and no other lines', () => {
    expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('is tried whole: every route that needs a session has a row of verdicts', () => {
    expect(Object.keys(ROWS).sort()).toEqual([...sessionRoutes].sort());
  });
});

onEachDatabase((server) => {
  let world: World;
  beforeAll(async () => {
    globalThis.goujiServer = Promise.resolve(server());
    world = await makeWorld(server());
  });
  afterAll(() => {
    globalThis.goujiServer = undefined;
  });

  it.each(sessionRoutes)('nobody without a session: %s', async (name) => {
    const response = await call(name, { row: rowOf(name), target: world.targets.own, cookie: '' });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
  });

  describe.each(sessionRoutes)('%s', (name) => {
    it.each(ROLES)('as %s', async (role) => {
      const row = rowOf(name);
      const cookie = world.cookies[role];
      for (const place of PLACES) {
        const target = world.targets[place];
        const response = await call(name, { row, target, cookie });
        expect(`${place}: ${await verdictOf(response)}`).toBe(
          `${place}: ${row.verdicts[role][place]}`,
        );
        if (name === LAST) break;
      }
    });
  });
});
