import { describe, expect, it } from 'vitest';

import { saveReport } from '@/lib/report/save-report';
import { editionOf, reportWith } from '../support/report-with';
import { fileIn, newFolder, runGouji } from './run-gouji';

const template = editionOf('2021');

function savedWith(values: Parameters<typeof reportWith>[1]) {
  return saveReport(template, reportWith(template, values));
}

const clean = savedWith({ 'requests/received/natural': 1, 'requests/granted/natural': 1 });
/** One request came in and none was answered. */
const unbalanced = savedWith({ 'requests/received/natural': 1 });

describe('gouji check', () => {
  it('is silent about a clean report', async () => {
    const folder = newFolder();
    fileIn(folder, '好.json', clean);
    const ended = await runGouji(folder, 'check', '好.json');
    expect(ended).toEqual({ code: 0, out: '好.json：没有发现问题。\n', err: '' });
  });

  it('tells a figure of the prose with its place, and what the tables say', async () => {
    const text = '全年收到政府信息公开申请3件。';
    const report = reportWith(
      template,
      { 'requests/received/natural': 1, 'requests/granted/natural': 1 },
      {
        sections: {
          overview: text,
          improvements: '公开不够及时，已逐月检查。',
          other: '未收取信息处理费。',
        },
      },
    );
    const folder = newFolder();
    fileIn(folder, 'a.json', saveReport(template, report));
    const ended = await runGouji(folder, 'check', 'a.json', '--json');
    expect(JSON.parse(ended.out)[0].findings).toMatchObject([
      {
        code: 'T1',
        section: 'overview',
        figure: '3',
        start: 12,
        end: 13,
        stated: 3,
        actual: 1,
        cells: ['requests/received/total'],
      },
    ]);
  });

  it('tells a broken relation with both sides and the difference', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.json', unbalanced);
    const { code, out, err } = await runGouji(folder, 'check', 'a.json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^a\.json：\n {2}必须改 {2}“自然人”列不平/u);
    expect(out).toContain('相差1');
  });

  it('prints one object for each file, also for one that cannot be read', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.json', unbalanced);
    fileIn(folder, 'b.json', clean);
    const ended = await runGouji(folder, 'check', 'a.json', 'missing.json', 'b.json', '--json');
    expect(ended.code).toBe(2);
    expect(ended.err).toBe('missing.json：文件不存在，请检查路径。\n');
    const [broken, missing, good] = JSON.parse(ended.out);
    expect(broken.file).toBe('a.json');
    expect(broken.findings[0]).toMatchObject({
      code: 'broken-balance',
      severity: 'error',
      relation: 'requests.balance',
      line: 'natural',
      left: { sum: 1 },
      right: { sum: 0 },
      difference: 1,
      cells: expect.arrayContaining(['requests/received/natural']),
      causes: expect.any(Array),
      message: expect.stringContaining('相差1'),
    });
    expect(missing).toMatchObject({
      file: 'missing.json',
      error: { code: 'missing' },
      findings: [],
    });
    expect(good).toEqual({ file: 'b.json', findings: [] });
  });

  it('ends with a table when there are several files', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.json', unbalanced);
    fileIn(folder, 'b.json', clean);
    const { out, err } = await runGouji(folder, 'check', 'a.json', 'b.json');
    expect(err).toBe('');
    expect(out).toMatch(/\na\.json +\d+ +0 +0 +需要修改\nb\.json +0 +0 +0 +通过\n$/u);
  });
});

describe('gouji check --previous', () => {
  const later = (values: Parameters<typeof reportWith>[1], rest = {}) =>
    saveReport(template, reportWith(template, values, { year: 2022, ...rest }));
  const before = savedWith({
    'requests/received/natural': 5,
    'requests/carriedOver/natural': 5,
  });
  const carried = { 'requests/carriedIn/natural': 4, 'requests/granted/natural': 4 };

  it('compares the two years', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.json', later(carried));
    fileIn(folder, 'last.json', before);
    const { code, out } = await runGouji(
      folder,
      'check',
      'a.json',
      '--previous',
      'last.json',
      '--json',
    );
    expect(code).toBe(0);
    const [{ findings, previous }] = JSON.parse(out);
    const ofYears = findings.filter(({ code: rule }: { code: string }) => /^X\d/u.test(rule));
    expect(ofYears).toMatchObject([
      {
        code: 'X1',
        severity: 'warning',
        cells: ['requests/carriedIn/natural'],
        left: { sum: 4 },
        right: { sum: 5, cells: [{ address: 'lastYear/requests/carriedOver/natural', value: 5 }] },
        difference: -1,
        message: expect.stringContaining('请按2021年报告改为5'),
      },
    ]);
    expect(previous).toEqual({
      name: 'last.json',
      edition: '2021',
      year: 2021,
      agency: '某县人民政府办公室',
      isCompared: true,
      problems: [],
    });
  });

  it('takes a report of the edition before', async () => {
    const folder = newFolder();
    const old = editionOf('2019');
    const values = { 'requests/received/natural': 5, 'requests/carriedOver/natural': 5 };
    fileIn(folder, 'a.json', saveReport(template, reportWith(template, carried)));
    fileIn(folder, 'last.json', saveReport(old, reportWith(old, values, { year: 2020 })));
    const { out } = await runGouji(folder, 'check', 'a.json', '--previous', 'last.json');
    expect(out).toContain('与2020年报告不一致');
    expect(out).toContain('上年报告  上年报告用的是2019年版格式');
  });

  const agency = { name: '某县民政局', kind: 'department', scope: 'own' };
  it.each([
    ['that there is not', null, '上年报告“last.json”无法读取：文件不存在，请检查路径。'],
    ['that nobody can read', '{', '上年报告“last.json”无法读取：不符合 JSON 语法'],
    [
      'of the year itself',
      saveReport(template, reportWith(template, {}, { year: 2022 })),
      'last.json：这不是上年报告，是2022年度的',
    ],
    [
      'of another agency',
      saveReport(template, reportWith(template, {}, { agency })),
      'last.json：上年报告是“某县民政局”的',
    ],
    [
      'of another scope',
      saveReport(
        template,
        reportWith(
          template,
          {},
          { agency: { ...agency, name: '某县人民政府办公室', scope: 'region' } },
        ),
      ),
      'last.json：上年报告的统计范围不同',
    ],
  ])('says in words that a report is wrong %s', async (_title, content, expected) => {
    const folder = newFolder();
    fileIn(folder, 'a.json', later(carried));
    if (content !== null) fileIn(folder, 'last.json', content);
    const ended = await runGouji(folder, 'check', 'a.json', '--previous', 'last.json');
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(expected);
    expect(ended.out).not.toContain('与2021年报告不一致');
  });

  it('is for one report at a time', async () => {
    const folder = newFolder();
    for (const name of ['a.json', 'b.json', 'last.json']) fileIn(folder, name, clean);
    const ended = await runGouji(folder, 'check', 'a.json', 'b.json', '--previous', 'last.json');
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toBe('--previous 只能在核对一份报告时用，现在有2份，请分开核对。\n');
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['an empty file', '', 'a.json：文件是空的。'],
    ['no JSON', '{\n  "format": gouji\n}', 'a.json：第 2 行第 13 列：不符合 JSON 语法'],
    ['half a file', '{"format": "gouji/1", "edi', 'a.json：第 1 行第 23 列：不符合 JSON 语法'],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00, 0x80]), 'a.json：不是 UTF-8 编码的文本'],
    ['other JSON', [1, 2, 3], 'a.json：不是年度报告的数据文件'],
    [
      'a future format',
      { ...clean, format: 'gouji/2' },
      'a.json：format：格式 gouji/2 由更新的版本',
    ],
    ['an unknown edition', { ...clean, edition: '1999' }, 'a.json：edition：没有版式“1999”'],
    ['a wrong shape', { ...clean, year: 'last' }, 'a.json：year：内容与格式不符'],
  ])('%s: names file, place and reason', async (_title, content, expected) => {
    const folder = newFolder();
    fileIn(folder, 'a.json', content);
    const ended = await runGouji(folder, 'check', 'a.json');
    expect(ended.code).toBe(2);
    expect(ended.out).toBe('');
    expect(ended.err).toContain(expected);
  });

  it('says that a folder holds nothing to read', async () => {
    const ended = await runGouji(newFolder(), 'check', '.');
    const reason = '这是文件夹，没有从中找到能读取的文件，请直接指定文件。';
    expect(ended).toMatchObject({ code: 2, out: '', err: `.：${reason}\n` });
  });
});
