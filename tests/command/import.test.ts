import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { importTargets } from '@/lib/command/import-targets';
import { fileIn, newFolder, runGouji } from './run-gouji';

const published = readFileSync(
  new URL('../real-reports/002_6af857093da10d9d.txt', import.meta.url),
  'utf8',
);
/** Its row of totals says one more than its columns do. */
const wrong = published.replace('(七) 总计	146	0', '(七) 总计	147	0');

function jsonIn(folder: string, name: string) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

describe('gouji import', () => {
  it('writes report and receipt beside the document', async () => {
    const folder = newFolder();
    fileIn(folder, '年报.txt', wrong);
    const ended = await runGouji(folder, 'import', '年报.txt');
    expect(ended).toEqual({
      code: 0,
      out: '年报.report.json\n年报.receipt.json\n',
      err: '年报.txt：缺87格，见年报.receipt.json。\n',
    });
    expect(readdirSync(folder).toSorted()).toEqual(
      ['年报.receipt.json', '年报.report.json', '年报.txt'].toSorted(),
    );
    expect(jsonIn(folder, '年报.receipt.json').format).toBe('gouji-receipt/1');
  });

  it('writes totals as they are printed, and no other', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.txt', wrong);
    await runGouji(folder, 'import', 'a.txt', '-d', 'out');
    const { requests } = jsonIn(folder, 'out/a.report.json').tables;
    expect(requests.concluded).toMatchObject({ natural: 147, total: 197 });
    expect(requests.received).toMatchObject({ natural: null, total: null });
    expect(requests.granted).toMatchObject({ natural: null, total: null });
  });

  it('writes what check and render take', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.txt', wrong);
    await runGouji(folder, 'import', 'a.txt');
    const checked = await runGouji(folder, 'check', 'a.txt', 'a.report.json', '--json');
    const [document, data] = JSON.parse(checked.out);
    expect(checked.code).toBe(1);
    const found = (file: { findings: readonly { code: string; cells: readonly string[] }[] }) =>
      file.findings.map(({ code, cells }) => [code, cells]);
    expect(found(document)).toEqual(found(data));
    expect(document.findings[0].message).toBe('没有读到机关名称。请对照原文确认。');
    expect(data.findings[0].message).toContain('还没有填机关名称');
    expect(document.document).toMatchObject({ format: 'text', edition: '2019', year: 2020 });
    expect(document.document.notRead).toHaveLength(87);
    const rendered = await runGouji(folder, 'render', 'a.report.json', '--to', 'txt');
    expect(rendered).toMatchObject({ code: 0, out: 'a.report.txt\n' });
  });

  it('keeps documents of one name apart, and says so', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.txt', published);
    fileIn(folder, 'a.md', published);
    const ended = await runGouji(folder, 'import', 'a.txt', 'a.md', '-d', 'out');
    expect(ended.code).toBe(0);
    expect(ended.err).toContain('a.md：与另一个文件同名，结果写入out/a.md.report.json。');
    expect(readdirSync(join(folder, 'out')).filter((name) => name.includes('report'))).toEqual([
      'a.md.report.json',
      'a.txt.report.json',
    ]);
  });

  it('takes the documents of a folder, of those below with -r, and of a pattern', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'in/deep'), { recursive: true });
    for (const name of ['in/2.txt', 'in/10.txt', 'in/deep/3.txt', 'in/.hidden.txt', 'in/x.log']) {
      fileIn(folder, name, published);
    }
    const files = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { out } = await runGouji(folder, 'check', ...args, '--json');
      return JSON.parse(out).map(({ file }: { file: string }) => file);
    };
    expect(await files('in')).toEqual(['in/2.txt', 'in/10.txt']);
    expect(await files('in', '-r')).toEqual(['in/2.txt', 'in/10.txt', 'in/deep/3.txt']);
    expect(await files('in/1?.txt', 'in/2.txt')).toEqual(['in/10.txt', 'in/2.txt']);
  });

  it('leaves saved reports alone', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.json', {});
    const ended = await runGouji(folder, 'import', 'a.json');
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toContain('a.json：这已经是报告的数据文件');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('the targets of an import', () => {
  it.each([
    ['a plain name', ['x/a.docx'], ['o/a.report.json']],
    ['two of a name', ['a.docx', 'a.pdf'], ['o/a.docx.report.json', 'o/a.pdf.report.json']],
    ['a name in other letters', ['a.pdf', 'A.txt'], ['o/a.pdf.report.json', 'o/A.txt.report.json']],
    ['the same twice', ['x/a.pdf', 'y/a.pdf'], ['o/a.pdf.report.json', 'o/a.pdf.2.report.json']],
    [
      'a name that is another with its ending',
      ['a.docx', 'a.pdf', 'a.docx.txt'],
      ['o/a.docx.report.json', 'o/a.pdf.report.json', 'o/a.docx.2.report.json'],
    ],
  ])('%s', (_title, files, expected) => {
    expect(importTargets(files, 'o').map(({ report }) => report)).toEqual(expected);
  });

  it('are beside each document without a folder', () => {
    const targets = importTargets(['x/a.pdf', 'y/a.pdf'], null);
    expect(targets.map(({ receipt }) => receipt)).toEqual(['x/a.receipt.json', 'y/a.receipt.json']);
  });
});
