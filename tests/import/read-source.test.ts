import { describe, expect, it } from 'vitest';

import { importFile } from '@/lib/import/import-file';
import type { ImportOutcome } from '@/lib/import/imported';
import { readSource } from '@/lib/import/read-source';
import type { Source } from '@/lib/import/source';
import { templates } from '@/schemas/registry';

const DISCLOSURE_2019 = `二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
规章\t0\t0\t0
规范性文件\t1\t1\t5
第二十条第（五）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t3\t-1\t20
其他对外管理服务事项\t0\t0\t0`;

const DISCLOSURE_2021 = `二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t1\t0\t5
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t20
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t3
行政强制\t4`;

const CASES = `四、政府信息公开行政复议、行政诉讼情况
行政复议\t\t\t\t\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉
\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0`;

function imported(text: string, name = '报告.txt'): Promise<ImportOutcome> {
  return importFile(templates, { name, bytes: new TextEncoder().encode(text) });
}

function report(title: string, tables: string): string {
  return `${title}\n一、总体情况\n做了工作。\n${tables}\n五、存在的主要问题及改进情况\n有问题。`;
}

describe('the edition', () => {
  it.each([
    [2020, '2019 by its tables', DISCLOSURE_2019],
    [2023, '2021 by its tables', DISCLOSURE_2021],
    [2022, '2019 by its tables, against its year', DISCLOSURE_2019],
    [2020, '2021 by its tables, against its year', DISCLOSURE_2021],
    [2019, '2019 by its year', CASES],
    [2022, '2021 by its year', CASES],
  ])('of a report of %i is %s', async (year, expected, tables) => {
    const outcome = await imported(report(`清河县民政局${year}年政府信息公开工作年度报告`, tables));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { edition, recognisedBy, contradictsYear } = outcome.receipt.edition;
    const against = contradictsYear ? ', against its year' : '';
    expect(`${edition} by its ${recognisedBy}${against}`).toBe(expected);
  });
});

describe('a report', () => {
  it('holds what was read, and a receipt for every cell of its form', async () => {
    const outcome = await imported(
      report('清河县民政局2023年政府信息公开工作年度报告', DISCLOSURE_2021),
    );
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.report).toMatchObject({
      edition: '2021',
      year: 2023,
      agency: { name: '清河县民政局', kind: 'department', scope: 'own' },
      title: '',
      sections: { overview: '做了工作。', improvements: '有问题。', other: '' },
      explanations: [],
      processingFees: { notices: null, charged: null, received: null },
      lastYear: null,
    });
    expect(outcome.report.values['disclosure/coercion/decisions']).toBe(4);
    expect(outcome.report.values['requests/received/total']).toBeNull();
    expect(outcome.receipt.cells).toHaveLength(Object.keys(outcome.report.values).length);
    expect(outcome.receipt.source.name).toBe('报告.txt');
  });

  it('needs a year: the one its edition was last used for, said to be missing', async () => {
    const early = await imported(report('', DISCLOSURE_2019));
    const late = await imported(report('', DISCLOSURE_2021));
    expect(early.ok && [early.report.year, early.receipt.fields[0]?.state]).toEqual([
      2020,
      'missing',
    ]);
    expect(late.ok && [late.report.year, late.receipt.fields[0]?.state]).toEqual([2021, 'missing']);
  });

  it('takes nothing from the name of its file but candidates', async () => {
    const outcome = await imported(
      report('', DISCLOSURE_2021),
      '清河县民政局2023年政府信息公开工作年度报告.txt',
    );
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.report.agency.name).toBe('');
    expect(outcome.receipt.fields.slice(0, 2)).toMatchObject([
      { field: 'year', state: 'doubtful', candidates: ['2023'] },
      { field: 'agency', state: 'doubtful', candidates: ['清河县民政局'] },
    ]);
  });

  it('knows kind and scope of the agency by its name and its preface', async () => {
    const kinds = await Promise.all(
      ['清河县人民政府', '清河县城关镇人民政府', '红星街道办事处', '清河县教育局'].map(
        async (agency) => {
          const title = `${agency}2023年政府信息公开工作年度报告\n本报告汇总全县数据编制。`;
          const outcome = await imported(report(title, DISCLOSURE_2021));
          return outcome.ok && `${outcome.report.agency.kind} ${outcome.report.agency.scope}`;
        },
      ),
    );
    expect(kinds).toEqual([
      'government region',
      'township region',
      'township region',
      'department region',
    ]);
  });

  it('may have nothing but its prose', async () => {
    const title = '清河县民政局2020年政府信息公开工作年度报告';
    const outcome = await imported(report(title, '二、主动公开政府信息情况\n见附图。'));
    expect(outcome.ok && outcome.report.notes.disclosure).toBe('见附图。');
    expect(outcome.ok && outcome.receipt.cells.every(({ state }) => state === 'missing')).toBe(
      true,
    );
  });
});

const OLD = `清河县民政局2017年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》规定，编制本报告。
一、概述
2017年，我局认真工作。
二、主动公开政府信息情况
公开信息120条。
三、依申请公开政府信息情况
收到申请3件，办结3件。
四、政府信息公开的收费及减免情况
没有收费。
附表
统计指标\t单位\t统计数
（一）主动公开政府信息数\t条\t120
其中：主动公开规范性文件数\t条\t5
四、行政复议数量\t件\t0
五、行政诉讼数量\t件\t0`;

describe('a document', () => {
  it.each([
    ['of the form before the first edition', 'old-form', OLD],
    ['of that form without its year', 'old-form', OLD.replaceAll('2017年', '')],
    [
      'of another year of that form, with one of the later titles',
      'old-form',
      OLD.replaceAll('2017', '2018'),
    ],
    [
      'about something else',
      'not-a-report',
      '清河县2021年政府工作报告\n一、2020年工作回顾\n办理行政许可1200件，行政处罚30件。\n二、存在的问题\n有。',
    ],
    [
      'about money',
      'not-a-report',
      '清河县民政局2021年部门预算\n一、部门概况\n职能。\n项目\t金额（万元）\n行政事业性收费\t12.5\n政府集中采购\t100\n总计\t112.5',
    ],
    [
      'about how to ask for information',
      'not-a-report',
      '清河县民政局政府信息公开指南\n一、主动公开\n规章、规范性文件、行政许可、行政处罚。\n二、依申请公开\n不予公开：属于国家秘密。\n三、行政复议、行政诉讼',
    ],
    [
      'with the empty form in it',
      'not-a-report',
      `关于印发政府信息公开工作年度报告格式的通知\n${report('', DISCLOSURE_2021.replace(/\t\d+/gu, '\t'))}`,
    ],
    ['of a few words', 'not-a-report', '无\n0'],
  ])('%s is refused', async (_title, code, text) => {
    expect(await imported(text)).toEqual({ ok: false, refusal: { code, found: '' } });
  });

  it('without any text is refused', () => {
    const source: Source = { format: 'docx', title: null, encoding: null, pages: null, blocks: [] };
    expect(readSource(templates, source, 'x')).toMatchObject({ refusal: { code: 'not-a-report' } });
  });
});
