import { type Actor, ROLES, type Role } from '@/lib/server/access/access';
import { createAccount } from '@/lib/server/accounts/accounts';
import type { RouteName } from '@/lib/server/http/routes';
import { isRefused } from '@/lib/server/refusal';
import type { Server } from '@/lib/server/server';
import { makeActor, makeUnit, makeUnits, type TestUnit } from '../make-units';
import { allRoutes, type FoundRoute } from './all-routes';
import { PLACES, type Place, ROWS, type Row, type Target, type Verdict } from './rows';

const routes = await allRoutes();

export interface World {
  readonly units: Readonly<Record<Place, TestUnit>>;
  readonly targets: Readonly<Record<Place, Target>>;
  readonly cookies: Readonly<Record<Role, string>>;
}

export function rowOf(name: RouteName): Row {
  const row = ROWS[name];
  if (row === undefined) throw new Error(`No verdicts for ${name}`);
  return row;
}

export interface Tried {
  readonly row: Row;
  readonly target: Target;
  readonly cookie: string;
}

export async function call(name: RouteName, { row, target, cookie }: Tried): Promise<Response> {
  const { params = {}, search = '', body } = row.ask(target);
  const [method = '', path = ''] = name.split(' ');
  const filled = path.replace(/\[(\w+)\]/gu, (_all, part: string) => params[part] ?? part);
  const request = new Request(`http://gouji.test${filled}?${search}`, {
    method,
    headers: { cookie, host: 'gouji.test', 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  return handlerOf(name)(request, { params: Promise.resolve(params) });
}

function handlerOf(name: RouteName): FoundRoute['handler'] {
  const found = routes.find((route) => route.name === name);
  if (found === undefined) throw new Error(`No handler for ${name}`);
  return found.handler;
}

/** 403 and 404 are the words of refusal; what comes after the question who asks is no matter here. */
export async function verdictOf(response: Response): Promise<Verdict | string> {
  await response.body?.cancel();
  if (response.status === 403) return 'forbidden';
  if (response.status === 404) return 'hidden';
  return response.status < 500 && response.status !== 401 ? 'allowed' : `status ${response.status}`;
}

/** Seen from `child`: its own parent, sibling, children, and a unit below its sibling. */
export async function makeWorld(server: Server): Promise<World> {
  const { top, child, grandchild, sibling, nephew } = await makeUnits(server);
  const greatGrandchild = await makeUnit(server, grandchild, '测试县第一中学分校');
  const units = {
    own: child,
    child: grandchild,
    grandchild: greatGrandchild,
    sibling,
    parent: top,
    foreign: nephew,
  };
  const targets = Object.fromEntries(
    await Promise.all(
      PLACES.map(async (place) => [place, await makeTarget(server, units[place])] as const),
    ),
  ) as Record<Place, Target>;
  const cookies = Object.fromEntries(
    await Promise.all(
      ROLES.map(async (role) => [role, await signIn(server, role, child)] as const),
    ),
  ) as Record<Role, string>;
  return { units, targets, cookies };
}

/** A submitted report with a copy and a comment, and a person of the unit. */
async function makeTarget(server: Server, unit: TestUnit): Promise<Target> {
  const { id: userId }: Actor = await makeActor(server, 'clerk', unit);
  const reportId = `report-${unit.id}`;
  const commentId = `comment-${unit.id}`;
  const now = server.now();
  await server.database.write(async (writes) => {
    await writes
      .insertInto('report')
      .values({
        ...{ id: reportId, unitId: unit.id, year: 2024, scope: 'own', edition: '2021' },
        ...{ format: 'gouji/1', state: 'submitted', revision: 1, copies: 1 },
        ...{ createdAt: now, createdBy: userId, changedAt: now },
        ...{ checkedRevision: -1, errors: 0, warnings: 0 },
      })
      .execute();
    await writes
      .insertInto('copy')
      .values({
        ...{ id: `copy-${unit.id}`, reportId, number: 1, revision: 1, errors: 0, warnings: 0 },
        ...{ saved: JSON.stringify(savedOf(unit)), submittedBy: userId, submittedAt: now },
        ...{ openedBy: null, openedAt: null, outcome: null, outcomeBy: null, outcomeAt: null },
        reason: '',
      })
      .execute();
    await writes
      .insertInto('comment')
      .values({
        ...{ id: commentId, reportId, number: 1, answers: null, field: 'title', quote: '' },
        ...{ start: 0, text: '请核对。', userId, at: now, resolvedBy: null, resolvedAt: null },
      })
      .execute();
  });
  return { unitId: unit.id, reportId, commentId, userId };
}

function savedOf({ name }: TestUnit) {
  return {
    format: 'gouji/1',
    edition: '2021',
    year: 2024,
    agency: { name, kind: 'department', scope: 'own' },
    sections: {},
    tables: {},
  };
}

const PASSWORD_KNOWN = { mustChangePassword: 0 };

/** Through the real door; the cookie is the one that a browser would send. */
async function signIn(server: Server, role: Role, unit: TestUnit): Promise<string> {
  const username = `${role}-${unit.id.slice(0, 8)}`;
  const made = await createAccount(server, { username, name: role, unitId: unit.id, role });
  if (isRefused(made)) throw new Error(made.message);
  await server.database.write((writes) =>
    writes.updateTable('user').set(PASSWORD_KNOWN).where('id', '=', made.id).execute(),
  );
  const request = new Request('http://gouji.test/api/sign-in', {
    method: 'POST',
    headers: { host: 'gouji.test', 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: made.password }),
  });
  const response = await handlerOf('POST /api/sign-in')(request, { params: Promise.resolve({}) });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  if (cookies.length === 0) throw new Error(`No session for ${role}: ${response.status}`);
  return cookies.join('; ');
}
