import { randomUUID } from 'node:crypto';

import type { Actor, Role } from '@/lib/server/access/access';
import type { Server } from '@/lib/server/server';

export interface TestUnit {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly level: number;
}

/** The smallest tree that has every relation; seen from `child`. */
export interface TestUnits {
  readonly top: TestUnit;
  readonly child: TestUnit;
  readonly grandchild: TestUnit;
  readonly sibling: TestUnit;
  readonly nephew: TestUnit;
}

export async function makeUnits(server: Server): Promise<TestUnits> {
  const top = await makeUnit(server, null, '测试县人民政府');
  const child = await makeUnit(server, top, '测试县教育局');
  const grandchild = await makeUnit(server, child, '测试县第一中学');
  const sibling = await makeUnit(server, top, '测试县民政局');
  const nephew = await makeUnit(server, sibling, '测试县福利院');
  return { top, child, grandchild, sibling, nephew };
}

export async function makeUnit(
  { database }: Server,
  parent: TestUnit | null,
  name: string,
): Promise<TestUnit> {
  const id = randomUUID();
  const path = `${parent?.path ?? ''}${id}/`;
  const level = parent === null ? 0 : parent.level + 1;
  const parentId = parent?.id ?? null;
  const kind = parent === null ? 'government' : 'department';
  await database.write((writes) =>
    writes
      .insertInto('unit')
      .values({ id, parentId, path, name, kind, scope: 'own', level, position: 0, closedAt: null })
      .execute(),
  );
  return { id, path, name, level };
}

/** A user written straight into the table, without a password. */
export async function makeActor(server: Server, role: Role, unit: TestUnit): Promise<Actor> {
  const id = randomUUID();
  const name = `${unit.name}${NAMES[role]}`;
  await server.database.write((writes) =>
    writes
      .insertInto('user')
      .values({
        id,
        name,
        email: `${id}@example.invalid`,
        emailVerified: false,
        image: null,
        createdAt: new Date(server.now()),
        updatedAt: new Date(server.now()),
        username: id,
        displayUsername: null,
        unitId: unit.id,
        role,
        mustChangePassword: 0,
        isClosed: 0,
      })
      .execute(),
  );
  return { id, name, role, unitId: unit.id, unitPath: unit.path, mustChangePassword: false };
}

const NAMES: Readonly<Record<Role, string>> = {
  clerk: '填报员',
  reviewer: '审核员',
  administrator: '管理员',
};
