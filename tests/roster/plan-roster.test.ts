import { describe, expect, it } from 'vitest';

import { planRoster } from '@/lib/roster/plan-roster';
import { readRoster } from '@/lib/roster/read-roster';
import { COLUMN_TITLES, type Known } from '@/lib/roster/roster';
import { rosterWordsOf } from '@/lib/roster/roster-words';
import { templates } from '@/schemas/registry';

const words = rosterWordsOf(templates);

const KNOWN: Known = {
  units: [
    { id: 'top', parentId: null, name: '云岭县人民政府', isClosed: false },
    { id: 'edu', parentId: 'top', name: '教育局', isClosed: false },
    { id: 'civil', parentId: 'top', name: '民政局', isClosed: false },
    { id: 'old', parentId: 'top', name: '粮食局', isClosed: true },
    { id: 'hall1', parentId: 'edu', name: '服务大厅', isClosed: false },
    { id: 'hall2', parentId: 'civil', name: '服务大厅', isClosed: false },
  ],
  usernames: new Set(['admin']),
};

/** Rows as `a | b`, the titles first. */
function plan(...lines: readonly string[]) {
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return planRoster(readRoster(cells).rows, KNOWN, words);
}

function issues(...lines: readonly string[]): readonly string[] {
  return plan(...lines).issues.map(
    ({ row, column, text }) => `${row + 1} ${COLUMN_TITLES[column]} ${text}`,
  );
}

const UNITS = '单位名称 | 上级单位 | 类型 | 范围';
const PERSONS = '单位名称 | 填报人用户名 | 填报人姓名';

describe('a list of units', () => {
  it.each([
    ['a parent that is nowhere', ['某局 | 水利句'], /^1 上级单位 没有叫“水利句”/u],
    ['a parent that is closed', ['某站 | 粮食局'], /^1 上级单位 “粮食局”已停用/u],
    ['a parent of a name that two have', ['窗口 | 服务大厅'], /有2个叫“服务大厅”的单位/u],
    ['itself as its parent', ['某局 | 某局'], /^1 上级单位 上级单位不能是它自己/u],
    ['the top unit once more', ['云岭县人民政府 |'], /最上级单位已经有了/u],
    ['a unit that is there', ['教育局 |'], /^1 单位名称 单位名册里已有同一上级的/u],
    ['a name twice', ['某局 |', '某局 |'], /^2 单位名称 第1行已是同一上级的/u],
    ['no name', [' | 教育局'], /^1 单位名称 请填单位名称/u],
    ['a name that is too long', [`${'长'.repeat(201)} |`], /名称最多200个字/u],
    ['a kind that says too little', ['某局 | | 政府'], /^1 类型 看不出“政府”是哪一种/u],
    ['a scope that there is not', ['某局 | | | 全国'], /^1 范围 看不出“全国”/u],
  ])('does not take %s', (_title, rows, expected) => {
    const found = issues(UNITS, ...rows);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it('does not take a circle', () => {
    expect(issues(UNITS, '甲 | 乙', '乙 | 丙', '丙 | 甲')).toHaveLength(3);
  });

  it.each([
    ['a user name that is taken, in capitals', ['某局 | ADMIN | 甲'], /已有人用/u],
    ['a user name twice', ['某局 | wang | 甲', '某站 | Wang | 乙'], /^2 .*与第1行的用户名相同/u],
    ['a user name that is too short', ['某局 | ab | 甲'], /用户名要有3至30个字/u],
    ['a name without a user name', ['某局 | | 甲'], /还要填用户名/u],
    ['a user name without a name', ['某局 | wang |'], /^1 填报人姓名 请填姓名/u],
  ])('does not take %s', (_title, rows, expected) => {
    const found = issues(PERSONS, ...rows);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  it('tells units of one name apart by the unit above', () => {
    expect(plan(UNITS, '窗口 | 民政局/服务大厅').units).toMatchObject([
      { parent: { kind: 'known', id: 'hall2' } },
    ]);
  });

  it('puts every unit after the one above it', () => {
    const { units } = plan(UNITS, '三 | 二', '二 | 一', '一 |');
    expect(units.map(({ name }) => name)).toEqual(['一', '二', '三']);
    expect(units[0]?.parent).toEqual({ kind: 'known', id: 'top' });
  });

  it.each([
    ['白塔镇人民政府', '', '', 'township', 'own'],
    ['滨江街道办事处', '', '', 'township', 'own'],
    ['第一中学', '', '', 'authorised', 'own'],
    ['水利局', '', '', 'department', 'own'],
    ['云岭新区', '政府部门', '', 'department', 'own'],
    ['水利局', '授权组织', '本机关', 'authorised', 'own'],
    ['东山县人民政府', '', '', 'government', 'region'],
  ])('understands %s, %s, %s', (...row) => {
    const [name, kindText, scopeText, kind, scope] = row;
    expect(plan(UNITS, `${name} | | ${kindText} | ${scopeText}`).units).toMatchObject([
      { kind, scope },
    ]);
  });
});

describe('the titles of a list', () => {
  it('stand in any order, below a heading, with remarks', () => {
    const read = readRoster([
      ['云岭县单位名册'],
      ['序号', '填报人', '上级单位（没有不填）', '*单位名称：', '备注'],
      ['1', '王敏', '教育局', ' 第一  中学 ', '好'],
      ['', '', '', '', ''],
    ]);
    expect(read).toMatchObject({ hasHeader: true, unused: ['序号', '备注'] });
    expect(read.rows).toMatchObject([{ name: '第一 中学', parent: '教育局', clerkName: '王敏' }]);
  });

  it('may be missing: then the columns stand in the usual order', () => {
    const read = readRoster([
      ['水利局', '', '部门'],
      ['水文站', '水利局'],
    ]);
    expect(read.hasHeader).toBe(false);
    expect(read.rows).toMatchObject([
      { name: '水利局', kind: '部门' },
      { name: '水文站', parent: '水利局' },
    ]);
  });
});
