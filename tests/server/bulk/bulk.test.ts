import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import type { Actor } from '@/lib/server/access/access';
import { bulkAnswer, DOCUMENTS, FIGURES } from '@/lib/server/bulk/bulk-answer';
import { isRefused } from '@/lib/server/refusal';
import type { Server } from '@/lib/server/server';
import { counting } from '../counting';
import { onEachDatabase } from '../each-database';
import { makeActor, makeUnit, makeUnits, type TestUnits } from '../make-units';
import { makeSubmitted, YEAR } from './bulk-rows';

type Download = typeof DOCUMENTS;

function ask(server: Server, actor: Actor, [download, search]: readonly [Download, string]) {
  const request = new Request(`http://localhost/api/bulk?year=${YEAR}&${search}`);
  return bulkAnswer(download, { server, actor, request });
}

async function unzipped(answer: unknown): Promise<Readonly<Record<string, Uint8Array>>> {
  if (!(answer instanceof Response)) throw new Error('a download was expected');
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
}

function textIn(files: Readonly<Record<string, Uint8Array>>, name: string): string {
  return strFromU8(files[name] ?? new Uint8Array());
}

/** top: returned, child: approved, grandchild: submitted again, sibling: draft, nephew: nothing. */
async function makeSeason(server: Server): Promise<TestUnits> {
  const units = await makeUnits(server);
  await makeSubmitted(server, units.top, { state: 'returned', outcomes: ['returned'] });
  await makeSubmitted(server, units.child, {
    state: 'approved',
    outcomes: ['returned', 'approved'],
  });
  await makeSubmitted(server, units.grandchild, {
    state: 'submitted',
    outcomes: ['approved', null],
  });
  await makeSubmitted(server, units.sibling, { state: 'draft', outcomes: [] });
  return units;
}

onEachDatabase((server) => {
  it('has the approved documents of the subtree, and a list of the rest', async () => {
    const { top } = await makeSeason(server());
    const reviewer = await makeActor(server(), 'reviewer', top);
    const answer = await ask(server(), reviewer, [DOCUMENTS, 'formats=txt,docx']);
    const files = await unzipped(answer);
    expect(Object.keys(files)).toEqual([
      '02-测试县教育局/测试县教育局2024年政府信息公开工作年度报告.docx',
      '02-测试县教育局/测试县教育局2024年政府信息公开工作年度报告.txt',
      '03-测试县第一中学/测试县第一中学2024年政府信息公开工作年度报告.docx',
      '03-测试县第一中学/测试县第一中学2024年政府信息公开工作年度报告.txt',
      '目录.csv',
    ]);
    const list = textIn(files, '目录.csv').split('\r\n');
    expect(list[1]).toBe('1,测试县人民政府,已退回,,,已退回，还没有再次提交');
    expect(list[2]).toContain('2,测试县教育局,已通过,2,"02-');
    expect(list[3]).toContain('3,测试县第一中学,已提交,1,');
    expect(list[4]).toBe('4,测试县民政局,草稿,,,草稿，还没有提交');
    expect(list[5]).toBe('5,测试县福利院,没有报告,,,还没有建立报告');
  });

  it('has what was submitted last when that is asked for', async () => {
    const { child } = await makeSeason(server());
    const reviewer = await makeActor(server(), 'reviewer', child);
    const files = await unzipped(
      await ask(server(), reviewer, [DOCUMENTS, 'formats=html&state=submitted']),
    );
    expect(textIn(files, '目录.csv')).toContain('测试县第一中学,已提交,2,');
    expect(Object.keys(files)).toHaveLength(3);
  });

  it.each([
    ['reviewer', 'child', 'sibling'],
    ['reviewer', 'child', 'top'],
    ['clerk', 'child', 'grandchild'],
    ['clerk', 'child', 'top'],
  ] as const)('gives a %s of %s nothing of %s', async (role, own, other) => {
    const units = await makeUnits(server());
    const actor = await makeActor(server(), role, units[own]);
    for (const download of [DOCUMENTS, FIGURES]) {
      const answer = await ask(server(), actor, [download, `unit=${units[other].id}`]);
      expect(isRefused(answer) && answer.refused).toBe('not-found');
    }
  });

  it('gives a clerk the own unit and nothing below it', async () => {
    const { child } = await makeSeason(server());
    const clerk = await makeActor(server(), 'clerk', child);
    const preview = await ask(server(), clerk, [DOCUMENTS, 'preview']);
    expect(preview).toEqual({ units: 1, included: 1, missing: 0 });
  });

  it.each(['formats=exe', 'state=draft', 'formats=', 'unit='])('refuses %s', async (search) => {
    const { top } = await makeUnits(server());
    const reviewer = await makeActor(server(), 'reviewer', top);
    const answer = await ask(server(), reviewer, [DOCUMENTS, search]);
    expect(isRefused(answer) && answer.refused).toBe('invalid');
  });

  it('has no name that is a path, reserved or there twice', async () => {
    const { top } = await makeUnits(server());
    for (const name of ['../../etc/passwd', '..\\CON', 'a\u202ecod.exe', '\u0001', '局', '局']) {
      const unit = await makeUnit(server(), top, name);
      await makeSubmitted(server(), unit, {
        state: 'approved',
        outcomes: ['approved'],
        title: 'NUL.',
      });
    }
    const reviewer = await makeActor(server(), 'reviewer', top);
    const names = Object.keys(await unzipped(await ask(server(), reviewer, [DOCUMENTS, ''])));
    expect(names.map((name) => name.replace(/^\d+-/u, '')).sort()).toEqual(
      [
        'etc passwd/_NUL.docx',
        '_CON/_NUL.docx',
        'a cod.exe/_NUL.docx',
        '单位/_NUL.docx',
        '局/_NUL.docx',
        '局/_NUL.docx',
        '目录.csv',
      ].sort(),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('has the figures of all units, and the findings', async () => {
    const { top } = await makeSeason(server());
    const reviewer = await makeActor(server(), 'reviewer', top);
    const files = await unzipped(await ask(server(), reviewer, [FIGURES, 'state=submitted']));
    const sheet = (number: number) => textIn(files, `xl/worksheets/sheet${number}.xml`);
    expect(textIn(files, 'xl/workbook.xml').match(/<sheet /gu)).toHaveLength(5);
    expect(sheet(1).match(/<row /gu)).toHaveLength(6);
    expect(sheet(1)).toContain('还没有建立报告');
    // A header and the two units that have submitted.
    expect(sheet(3).match(/<row /gu)).toHaveLength(3);
    expect(sheet(3)).toContain('自然人，');
    expect(sheet(5)).toContain('程度');
  });

  it('writes a name that looks like a formula as text', async () => {
    const { top } = await makeUnits(server());
    const unit = await makeUnit(server(), top, '=HYPERLINK("http://x","y")');
    await makeSubmitted(server(), unit, { state: 'approved', outcomes: ['approved'] });
    const reviewer = await makeActor(server(), 'reviewer', top);
    const book = await unzipped(await ask(server(), reviewer, [FIGURES, '']));
    expect(textIn(book, 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="B3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http',
    );
    expect(textIn(book, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const files = await unzipped(await ask(server(), reviewer, [DOCUMENTS, '']));
    expect(textIn(files, '目录.csv')).toContain(`"'=HYPERLINK(""http`);
  });
});

describe('a slow reader', () => {
  onEachDatabase((server) => {
    it('gets documents made as they are read, and none after going away', async () => {
      const { top } = await makeUnits(server());
      for (let number = 0; number < 30; number += 1) {
        const unit = await makeUnit(server(), top, `第${number}镇人民政府`);
        await makeSubmitted(server(), unit, { state: 'approved', outcomes: ['approved'] });
      }
      const reviewer = await makeActor(server(), 'reviewer', top);
      const asked = { count: 0 };
      const answer = await ask(counting(server(), asked), reviewer, [DOCUMENTS, 'formats=txt']);
      if (!(answer instanceof Response)) throw new Error('a download was expected');
      const planned = asked.count;
      const reader = answer.body?.getReader();
      for (let part = 0; part < 3; part += 1) await reader?.read();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(asked.count - planned).toBe(3);
      await reader?.cancel();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(asked.count - planned).toBe(3);
    });
  });
});
