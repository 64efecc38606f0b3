import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { newReport } from '@/lib/report/new-report';
import { saveReport } from '@/lib/report/save-report';
import { editionOf, reportWith } from '../support/report-with';
import { fileIn, newFolder, runGouji } from './run-gouji';

const template = editionOf('2021');
const clean = saveReport(template, reportWith(template, {}));
const agency = { name: '某县财政局', kind: 'department', scope: 'own' };
const empty = saveReport(template, newReport(template, { year: 2024, agency }));

describe('gouji render', () => {
  it('writes every format into a new folder', async () => {
    const folder = newFolder();
    fileIn(folder, '报告.json', clean);
    const ended = await runGouji(folder, 'render', '报告.json', '-d', 'out/deep');
    const written = ['报告.docx', '报告.html', '报告.pdf', '报告.txt'];
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out.trimEnd().split('\n').sort()).toEqual(
      written.map((name) => join('out/deep', name)),
    );
    expect(readdirSync(join(folder, 'out/deep')).sort()).toEqual(written);
    expect(readFileSync(join(folder, 'out/deep/报告.pdf'), 'latin1')).toMatch(/^%PDF-/u);
    expect(readFileSync(join(folder, 'out/deep/报告.docx'), 'latin1')).toMatch(/^PK/u);
    expect(readFileSync(join(folder, 'out/deep/报告.txt'), 'utf8')).not.toContain('草稿');
  });

  it('writes the same bytes again', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.json', clean);
    await runGouji(folder, 'render', 'a.json', '--to', 'docx,pdf', '-d', 'one');
    await runGouji(folder, 'render', 'a.json', '--to', 'docx,pdf', '-d', 'two');
    for (const name of ['a.docx', 'a.pdf']) {
      const again = readFileSync(join(folder, 'two', name));
      expect(readFileSync(join(folder, 'one', name)).equals(again)).toBe(true);
    }
  });

  it('marks an incomplete report and says so', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.json', empty);
    const ended = await runGouji(folder, 'render', 'a.json', '--to', 'txt');
    expect(ended.code).toBe(0);
    expect(ended.err).toContain('a.json：报告尚不完整');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain('草稿');
  });

  it('goes on after a file that cannot be read', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.json', 'no json');
    fileIn(folder, 'b.json', clean);
    const ended = await runGouji(folder, 'render', 'a.json', 'b.json', '--to', 'html');
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('a.json：第 1 行第 1 列：');
    expect(ended.out).toMatch(/a\.json +未完成\nb\.json {2}html {2,}已生成\n$/u);
    expect(readFileSync(join(folder, 'b.html'), 'utf8')).toContain('<table');
  });

  it('never writes over a report that it reads', async () => {
    const folder = newFolder();
    const path = fileIn(folder, 'a.txt', clean);
    const ended = await runGouji(folder, 'render', 'a.txt', '--to', 'txt');
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('a.txt：a.txt：会覆盖输入文件');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(clean)));
  });

  it('keeps two reports of one name apart', async () => {
    const folder = newFolder();
    for (const name of ['x', 'y']) mkdirSync(join(folder, name));
    fileIn(folder, 'x/a.json', clean);
    fileIn(folder, 'y/a.json', empty);
    const ended = await runGouji(folder, 'render', 'x/a.json', 'y/a.json', '--to', 'txt');
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('y/a.json：a.txt：会覆盖');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain('某县人民政府办公室');
  });

  it('says when the folder cannot be made, and leaves nothing behind', async () => {
    const folder = newFolder();
    fileIn(folder, 'a.json', clean);
    writeFileSync(join(folder, 'out'), '');
    const ended = await runGouji(folder, 'render', 'a.json', '--to', 'txt', '-d', 'out');
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(`a.json：${join('out', 'a.txt')}：无法写入`);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'out']);
  });
});
