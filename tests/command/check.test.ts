import { describe, expect, it } from 'vitest';

import { saveReport } from '@/lib/report/save-report';
import { editionOf, reportWith } from '../support/report-with';
import { fileIn, newFolder, runGouji } from './run-gouji';

const template = editionOf('2021');

function savedWith(values: Parameters<typeof reportWith>[1]) {
  return saveReport(template, reportWith(template, values));
}

const clean = savedWith({});
/** One request came in and none was answered. */
const unbalanced = savedWith({ 'requests/received/natural': 1 });

describe('gouji check', () => {
  it('is silent about a clean report', async () => {
    const folder = newFolder();
    fileIn(folder, '好.json', clean);
    const ended = await runGouji(folder, 'check', '好.json');
    expect(ended).toEqual({ code: 0, out: '好.json：没有发现问题。\n', err: '' });
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
