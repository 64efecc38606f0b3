import { beforeAll, describe, expect, it } from 'vitest';

import type { RosterRow } from '@/lib/roster/roster';
import type { Actor } from '@/lib/server/access/access';
import { isRefused } from '@/lib/server/refusal';
import { addManyUnits } from '@/lib/server/units/add-many-units';
import { listUnits } from '@/lib/server/units/list-units';
import { signedInAs } from '../account-admin/signed-in-as';
import { onEachDatabase } from '../each-database';
import { makeActor, makeUnits, type TestUnits } from '../make-units';

const BLANK: RosterRow = {
  name: '',
  parent: '',
  kind: '',
  scope: '',
  clerkUsername: '',
  clerkName: '',
  reviewerUsername: '',
  reviewerName: '',
};

onEachDatabase((server) => {
  let units: TestUnits;
  let administrator: Actor;

  beforeAll(async () => {
    units = await makeUnits(server());
    administrator = await makeActor(server(), 'administrator', units.top);
  });

  const add = (rows: readonly Partial<RosterRow>[]) =>
    addManyUnits(
      server(),
      administrator,
      rows.map((row) => ({ ...BLANK, ...row })),
    );

  async function pathsByName(): Promise<ReadonlyMap<string, string>> {
    const rows = await server()
      .database.reads.selectFrom('unit')
      .select(['name', 'path'])
      .execute();
    return new Map(rows.map(({ name, path }) => [name, path]));
  }

  describe('a list of units', () => {
    it('is added with its accounts, in whatever order its rows stand', async () => {
      const added = await add([
        { name: '水政监察大队', parent: '水利局' },
        { name: '水利局', clerkUsername: 'shuili', clerkName: '王敏' },
        { name: '白塔镇人民政府', reviewerUsername: 'baita', reviewerName: '李强' },
      ]);
      expect(added).toMatchObject({
        units: 3,
        passwords: [
          { unitName: '水利局', role: 'clerk', name: '王敏', username: 'shuili' },
          { unitName: '白塔镇人民政府', role: 'reviewer', username: 'baita' },
        ],
      });
      const paths = await pathsByName();
      expect(paths.get('水政监察大队')?.startsWith(paths.get('水利局') ?? 'none')).toBe(true);
      const [first] = isRefused(added) ? [] : added.passwords;
      await signedInAs(server(), first ?? { username: '', password: '' });
      const town = (await listUnits(server(), administrator)).find(
        ({ name }) => name === '白塔镇人民政府',
      );
      expect(town).toMatchObject({ kind: 'township', scope: 'own', accounts: 1 });
    });

    it('is added as a whole or not at all', async () => {
      const before = (await pathsByName()).size;
      const refused = await add([
        { name: '审计局', clerkUsername: 'shenji', clerkName: '甲' },
        { name: '统计局', parent: '没有这个局' },
      ]);
      expect(refused).toMatchObject({
        refused: 'invalid',
        details: { issues: [{ row: 1, column: 'parent' }] },
      });
      expect((await pathsByName()).size).toBe(before);
    });

    it('may be of three thousand rows', async () => {
      const rows = Array.from({ length: 3000 }, (_, index) => ({
        name: `第${index}科`,
        parent: index < 30 ? '' : `第${index % 30}科`,
      }));
      expect(await add(rows)).toMatchObject({ units: 3000 });
    });

    it('is added by administrators only', async () => {
      const reviewer = await makeActor(server(), 'reviewer', units.top);
      const rows = [{ ...BLANK, name: '某局' }];
      expect(await addManyUnits(server(), reviewer, rows)).toMatchObject({ refused: 'forbidden' });
    });
  });
});
