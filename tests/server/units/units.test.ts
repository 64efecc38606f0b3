import { beforeAll, describe, expect, it } from 'vitest';

import type { UnitEntry } from '@/lib/roster/admin-answers';
import type { Actor } from '@/lib/server/access/access';
import { isRefused } from '@/lib/server/refusal';
import { addUnit } from '@/lib/server/units/add-unit';
import { changeUnit } from '@/lib/server/units/change-unit';
import { listUnits } from '@/lib/server/units/list-units';
import { onEachDatabase } from '../each-database';
import { makeActor, makeUnits, type TestUnits } from '../make-units';

onEachDatabase((server) => {
  let units: TestUnits;
  let administrator: Actor;

  beforeAll(async () => {
    units = await makeUnits(server());
    administrator = await makeActor(server(), 'administrator', units.top);
  });

  const add = (parentId: string, name: string) =>
    addUnit(server(), administrator, { parentId, name, kind: 'department', scope: 'own' });

  const change = (id: string, wanted: Parameters<typeof changeUnit>[2]['change']) =>
    changeUnit(server(), administrator, { id, change: wanted });

  async function made(parentId: string, name: string): Promise<UnitEntry> {
    const unit = await add(parentId, name);
    if (isRefused(unit)) throw new Error(unit.message);
    return unit;
  }

  async function pathOf(id: string): Promise<string> {
    const row = await server()
      .database.reads.selectFrom('unit')
      .select('path')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.path;
  }

  async function namesSeenBy(actor: Actor): Promise<readonly string[]> {
    return (await listUnits(server(), actor)).map(({ level, name }) => `${level} ${name}`);
  }

  describe('the tree', () => {
    it('is seen from the own unit down, by administrators as a whole', async () => {
      const reviewer = await makeActor(server(), 'reviewer', units.child);
      expect(await namesSeenBy(reviewer)).toEqual(['0 测试县教育局', '1 测试县第一中学']);
      const deep = await makeActor(server(), 'administrator', units.grandchild);
      expect(await namesSeenBy(deep)).toEqual([
        '0 测试县人民政府',
        '1 测试县教育局',
        '2 测试县第一中学',
        '1 测试县民政局',
        '2 测试县福利院',
      ]);
    });

    it('gets a unit at the end of its siblings', async () => {
      const unit = await made(units.child.id, ' 测试县实验小学 ');
      expect(unit).toMatchObject({ name: '测试县实验小学', level: 2, accounts: 0, reports: 0 });
      expect(await pathOf(unit.id)).toBe(`${units.child.path}${unit.id}/`);
      const listed = await namesSeenBy(administrator);
      expect(listed.slice(1, 4)).toEqual([
        '1 测试县教育局',
        '2 测试县第一中学',
        '2 测试县实验小学',
      ]);
    });

    it.each([
      ['no name', { name: ' ' }, 'name'],
      ['a name that is too long', { name: '长'.repeat(201) }, 'name'],
      ['a kind that the form does not know', { kind: 'school' }, 'kind'],
      ['a scope that the form does not know', { scope: 'world' }, 'scope'],
    ])('refuses %s', async (_title, wrong, field) => {
      const unit = { parentId: units.top.id, name: '某局', kind: 'department', scope: 'own' };
      const refused = await addUnit(server(), administrator, { ...unit, ...wrong });
      expect(refused).toMatchObject({ refused: 'invalid' });
      expect(isRefused(refused) && refused.details).toMatchObject({
        fields: { [field]: expect.any(String) },
      });
    });

    it('has no two units of one name below one', async () => {
      expect(await add(units.top.id, '测试县教育局')).toMatchObject({ refused: 'invalid' });
      expect(isRefused(await add(units.sibling.id, '测试县教育局'))).toBe(false);
    });

    it('is changed by administrators only', async () => {
      const clerk = await makeActor(server(), 'clerk', units.top);
      const unit = { parentId: units.top.id, name: '某局', kind: 'department', scope: 'own' };
      expect(await addUnit(server(), clerk, unit)).toMatchObject({ refused: 'forbidden' });
      const rename = { id: units.child.id, change: { name: '改名' } };
      expect(await changeUnit(server(), clerk, rename)).toMatchObject({ refused: 'forbidden' });
    });
  });

  describe('moving', () => {
    it('takes everything below along', async () => {
      const bureau = await made(units.top.id, '大数据局');
      const centre = await made(bureau.id, '数据中心');
      const station = await made(centre.id, '数据站');
      await change(bureau.id, { parentId: units.child.id });
      const path = `${units.child.path}${bureau.id}/${centre.id}/${station.id}/`;
      expect(await pathOf(station.id)).toBe(path);
      const listed = (await listUnits(server(), administrator)).find(({ id }) => id === station.id);
      expect(listed).toMatchObject({ level: 4, parentId: centre.id });
    });

    it('makes no circle and leaves the top where it is', async () => {
      expect(await change(units.child.id, { parentId: units.grandchild.id })).toMatchObject({
        refused: 'invalid',
      });
      expect(await change(units.child.id, { parentId: units.child.id })).toMatchObject({
        refused: 'invalid',
      });
      expect(await change(units.top.id, { parentId: units.child.id })).toMatchObject({
        refused: 'conflict',
      });
      expect(await pathOf(units.grandchild.id)).toBe(units.grandchild.path);
    });

    it('of two that would make a circle together, does one', async () => {
      const one = await made(units.top.id, '甲局');
      const other = await made(units.top.id, '乙局');
      const done = await Promise.all([
        change(one.id, { parentId: other.id }),
        change(other.id, { parentId: one.id }),
      ]);
      expect(done.filter(isRefused)).toHaveLength(1);
    });

    it('changes the order step by step', async () => {
      const parent = await made(units.top.id, '排序局');
      const names = ['一', '二', '三'];
      const ids: string[] = [];
      for (const name of names) ids.push((await made(parent.id, name)).id);
      const order = async () =>
        (await listUnits(server(), administrator))
          .filter(({ parentId }) => parentId === parent.id)
          .map(({ name }) => name);
      await change(ids[2] ?? '', { step: 'up' });
      expect(await order()).toEqual(['一', '三', '二']);
      await change(ids[0] ?? '', { step: 'up' });
      await change(ids[0] ?? '', { step: 'down' });
      expect(await order()).toEqual(['三', '一', '二']);
    });

    it('does nothing where one part is refused', async () => {
      const unit = await made(units.top.id, '丙局');
      const refused = await change(unit.id, { name: '丁局', parentId: 'nowhere' });
      expect(refused).toMatchObject({ refused: 'not-found' });
      expect(await namesSeenBy(administrator)).toContain('1 丙局');
    });
  });

  describe('closing', () => {
    it('waits for the units below, and opens from above', async () => {
      const parent = await made(units.top.id, '撤并局');
      const child = await made(parent.id, '撤并站');
      expect(await change(parent.id, { closed: true })).toMatchObject({ refused: 'conflict' });
      expect(await change(child.id, { closed: true })).toMatchObject({ isClosed: true });
      expect(await change(parent.id, { closed: true })).toMatchObject({ isClosed: true });
      expect(await change(child.id, { closed: false })).toMatchObject({ refused: 'conflict' });
      expect(await add(parent.id, '新站')).toMatchObject({ refused: 'invalid' });
      expect(await change(parent.id, { closed: false })).toMatchObject({ isClosed: false });
    });

    it('never closes the top unit', async () => {
      expect(await change(units.top.id, { closed: true })).toMatchObject({ refused: 'conflict' });
    });
  });
});
