import { describe, expect, it } from 'vitest';

import { readProse } from '@/lib/import/prose/read-prose';
import { editionOf } from '../../support/report-with';
import { sourceOfLines } from './source-of';

const TABLES = `
二、主动公开政府信息情况
[disclosure]
三、收到和处理政府信息公开申请情况
[requests]
四、政府信息公开行政复议、行政诉讼情况
[cases]`;

function read(drawing: string) {
  return readProse({ template: editionOf('2021'), ...sourceOfLines(drawing) });
}

/** Preface, sections and notes that have text, by their names in the receipt. */
function textsOf(drawing: string): Record<string, string> {
  const { fields } = read(drawing);
  const texts = fields.filter(({ text }) => text !== '').map(({ field, text }) => [field, text]);
  const { year: _year, agency: _agency, title: _title, ...rest } = Object.fromEntries(texts);
  return rest;
}

describe('a section', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'is found by its heading, whatever its number',
      `七、总体情况\n做了工作。${TABLES}\n三、存在的主要问题及改进情况\n有问题。\n三、其他需要报告的事项\n无。`,
      { overview: '做了工作。', improvements: '有问题。', other: '无。' },
    ],
    [
      'is found without a number',
      `总体情况\n做了工作。${TABLES}\n存在的主要问题及改进情况\n有问题。\n其他需要报告的事项\n无。`,
      { overview: '做了工作。', improvements: '有问题。', other: '无。' },
    ],
    [
      'is found by a misspelt heading',
      `一、总休情况\n做了工作。${TABLES}\n五、存在的主要间题及改进清况\n有问题。\n六、其它需要报告事项\n无。`,
      { overview: '做了工作。', improvements: '有问题。', other: '无。' },
    ],
    [
      'is found by a heading in traditional characters, with radicals or in parts',
      `⼀、總體情況\n做了工作。${TABLES}\n五、存在的主要问题\n及改进情况\n有问题。\n六、\n其他需要报告的事项\n无。`,
      { overview: '做了工作。', improvements: '有问题。', other: '无。' },
    ],
    [
      'may run on from its heading',
      `一、总体情况2021年，做了工作。${TABLES}\n五、存在的主要问题及改进情况：一是有问题，已改。\n六、其他需要报告的事项 本年度无，没有。`,
      {
        overview: '2021年，做了工作。',
        improvements: '一是有问题，已改。',
        other: '本年度无，没有。',
      },
    ],
    [
      'is told by its number when nobody knows its heading',
      `一、总体情况\n做了工作。${TABLES}\n五、今后的努力\n要努力。\n六、其他需要报告的事项\n无。`,
      { overview: '做了工作。', improvements: '五、今后的努力\n要努力。', other: '无。' },
    ],
    [
      'keeps headings of its own, even when they read like those of sections',
      `一、总体情况\n（一）主动公开情况\n公开了。\n（二）依申请公开情况\n没有。${TABLES}\n五、存在的主要问题及改进情况\n一、存在的问题\n有。\n二、改进措施\n改。\n六、其他需要报告的事项\n无。`,
      {
        overview: '（一）主动公开情况\n公开了。\n（二）依申请公开情况\n没有。',
        improvements: '一、存在的问题\n有。\n二、改进措施\n改。',
        other: '无。',
      },
    ],
    [
      'takes in parts that the form does not have: before the tables, or by their subject',
      `一、加强领导\n领导好。\n二、公开制度\n制度好。${TABLES}\n六、政府信息公开平台建设情况\n平台好。\n七、行政复议及行政诉讼\n没有案件。\n八、存在问题和改进措施\n改。`,
      {
        overview:
          '一、加强领导\n领导好。\n二、公开制度\n制度好。\n六、政府信息公开平台建设情况\n平台好。',
        'notes.cases': '没有案件。',
        improvements: '改。',
      },
    ],
    [
      'holds the prose of a report that prints its tables behind it',
      '一、总体情况\n做了工作。\n二、主动公开政府信息情况\n公开了五条。\n五、存在的主要问题及改进情况\n有问题。\n六、其他需要报告的事项\n无。\n一、主动公开政府信息情况\n[disclosure]\n二、收到和处理政府信息公开申请情况\n[requests]\n三、政府信息公开行政复议、行政诉讼情况\n[cases]',
      {
        overview: '做了工作。\n二、主动公开政府信息情况\n公开了五条。',
        improvements: '有问题。',
        other: '无。',
      },
    ],
    [
      'needs no heading between tables',
      '一、总体情况\n做了工作。\n[disclosure]\n[requests]\n[cases]\n五、存在的主要问题及改进情况\n有问题。',
      { overview: '做了工作。', improvements: '有问题。' },
    ],
    [
      'without a heading begins behind the legal basis',
      `根据《中华人民共和国政府信息公开条例》，编制本报告。\n2021年，做了工作。${TABLES}\n五、存在的主要问题及改进情况\n有问题。`,
      {
        preface: '根据《中华人民共和国政府信息公开条例》，编制本报告。',
        overview: '2021年，做了工作。',
        improvements: '有问题。',
      },
    ],
  ])('%s', (_title, drawing, expected) => {
    expect(textsOf(drawing)).toEqual(expected);
  });

  it('is doubtful when only its number or its place tells it', () => {
    const { fields } = read(`一、总体情况\n做了工作。${TABLES}\n五、今后的努力\n要努力。`);
    expect(fields.find(({ field }) => field === 'improvements')?.state).toBe('doubtful');
    expect(fields.find(({ field }) => field === 'overview')?.state).toBe('read');
    expect(fields.find(({ field }) => field === 'other')?.state).toBe('missing');
  });
});

interface Expected {
  readonly texts: Record<string, string>;
  readonly leftOut: string[];
}

describe('a note', () => {
  it.each<[string, string, Expected]>([
    [
      'stands below its table',
      '[cases]\n注：含上年度结转数量。',
      { texts: { 'notes.cases': '注：含上年度结转数量。' }, leftOut: [] },
    ],
    [
      'stands above it',
      '二、主动公开政府信息情况\n该部分以表格形式报告。表格如下：\n[disclosure]',
      { texts: { 'notes.disclosure': '该部分以表格形式报告。表格如下：' }, leftOut: [] },
    ],
    [
      'is no piece of the table',
      '[requests]\n申请人情况\n第三方合法权益\n0',
      { texts: {}, leftOut: ['0', '申请人情况', '第三方合法权益'] },
    ],
    ['is no unit', '[disclosure]\n单位：件', { texts: {}, leftOut: ['单位：件'] }],
    [
      'takes the place of a table that is not there',
      '四、政府信息公开行政复议、行政诉讼情况\n没有发生。\n五、存在的主要问题及改进情况\n有问题。',
      { texts: { 'notes.cases': '没有发生。', improvements: '有问题。' }, leftOut: [] },
    ],
  ])('%s', (_title, drawing, { texts, leftOut }) => {
    const text = `一、总体情况\n做了工作。\n${drawing}`;
    expect(textsOf(text)).toEqual({ overview: '做了工作。', ...texts });
    expect(read(text).leftOut.map((left) => left.text)).toEqual(leftOut);
  });
});

describe('a page', () => {
  const PAGE = `首页
政务公开
当前位置：首页 > 政务公开 > 政府信息公开年报
索引号：01426719-5/2022-00030　　分类：综合政务
发布机构：清河县人民政府　　发布日期：2022-01-20
清河县2020年政府信息公开工作年度报告
清河县民政局2021年政府信息公开工作年度报告
发布时间：2022-01-20 10:15　来源：清河县民政局　浏览次数：12
字号：[大 中 小] 打印 关闭
（2022年1月20日）
根据有关规定，编制本报告。
一、总体情况
[bookmark: _GoBack]做了工作。
— 1 —
也有成绩。
第1页 共5页${TABLES}
- 2 -
五、存在的主要问题及改进情况
有问题。
六、其他需要报告的事项
无。
清河县民政局
2022年1月18日
上一篇：清河县教育局2021年政府信息公开工作年度报告
分享到：
主办：清河县人民政府　承办：清河县大数据中心
苏ICP备05000001号`;

  it('is left out around the report, and listed', () => {
    expect(textsOf(PAGE)).toEqual({
      preface: '根据有关规定，编制本报告。',
      overview: '做了工作。\n也有成绩。',
      improvements: '有问题。',
      other: '无。',
    });
    expect(read(PAGE)).toMatchObject({ year: 2021, agencyName: '清河县民政局', title: '' });
    expect(read(PAGE).leftOut).toHaveLength(18);
  });

  it('says whose and which report it is when the text does not', () => {
    const page = '名称：清河县民政局2021年政府信息公开工作年度报告\n一、总体情况\n做了工作。';
    expect(read(page)).toMatchObject({ year: 2021, agencyName: '清河县民政局', title: '' });
  });

  it('may leave it to the preface or the signature', () => {
    const text = '一、总体情况\n2021年，做了工作。2021年底结束。';
    expect(read(`现公布清河县民政局2021年度政府信息公开工作报告。\n${text}`)).toMatchObject({
      year: 2021,
      agencyName: '清河县民政局',
    });
    expect(read(`${text}\n清河县民政局\n2022年1月9日`)).toMatchObject({
      year: 2021,
      agencyName: '清河县民政局',
    });
  });

  it('is doubted as to the agency when only its publisher is named', () => {
    const { agencyName, fields } = read(
      '发布机构：清河县人民政府\n发布日期：2022-01-20\n一、总体情况\n做了工作。',
    );
    expect(agencyName).toBe('');
    expect(fields[0]).toMatchObject({ state: 'doubtful', candidates: ['2021'] });
    expect(fields[1]).toMatchObject({ state: 'doubtful', candidates: ['清河县人民政府'] });
  });
});

describe('text without line breaks', () => {
  it('is cut before headings, and into paragraphs by their numbers', () => {
    const text =
      '清河县民政局2021年政府信息公开工作年度报告根据规定，编制本报告。一、总体情况（一）主动公开。公开了。1.网站。好。（二）依申请公开。没有。五、存在的主要问题及改进情况有问题，已改。六、其他需要报告的事项无。';
    expect(textsOf(text)).toEqual({
      preface: '根据规定，编制本报告。',
      overview: '（一）主动公开。公开了。\n1.网站。好。\n（二）依申请公开。没有。',
      improvements: '有问题，已改。',
      other: '无。',
    });
  });

  it('is not cut where a sentence names the sections', () => {
    const text = '一、总体情况\n内容如下。一、总体情况；二、主动公开政府信息情况。做了工作。';
    expect(textsOf(text)).toEqual({
      overview: '内容如下。一、总体情况；二、主动公开政府信息情况。做了工作。',
    });
  });
});

describe('broken lines', () => {
  const WRAPPED = `一、总体情况
  2021年，我局认真贯彻落实区委、区政府工作部署，紧密结合我局工作实
际，逐步加大政务公开力度，不断完善各项信息公开的制度，进一步深化政
府信息公开的内容，切实保障公众的知情权、参与权和监督权。
（一）主动公开情况
充分利用区政务服务大厅、便民服务中心等场所，通过印发办事手册和一次
性告知单等形式向社会公开。
（二）政府信息管理情况
没有。`;

  it('become paragraphs again, headings apart', () => {
    expect(
      textsOf(WRAPPED)
        .overview?.split('\n')
        .map((line) => line.slice(0, 8)),
    ).toEqual([
      '2021年，我局',
      '（一）主动公开情',
      '充分利用区政务服',
      '（二）政府信息管',
      '没有。',
    ]);
  });

  it('are put together where the source says so', () => {
    expect(textsOf('一、总体情况\n做了工\n+作，还\n+行。\n也有App\n+Store。').overview).toBe(
      '做了工作，还行。\n也有App Store。',
    );
  });
});
