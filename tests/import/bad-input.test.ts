import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { importFile } from '@/lib/import/import-file';
import { refusalText } from '@/lib/import/refusal-text';
import { templates } from '@/schemas/registry';
import { fileIn, newFolder, runGouji } from '../command/run-gouji';
import { badFiles } from './bad-files';
import { readCase } from './read-case';

const files = await badFiles();

describe('a file without a readable report', () => {
  it.each(files)('$name is refused: $code', async ({ name, bytes, code }) => {
    const outcome = await importFile(templates, { name, bytes });
    expect(outcome.ok ? outcome.report : outcome.refusal.code).toBe(code);
    expect('wasRun' in globalThis).toBe(false);
  });
});

describe('a report that was cut off', () => {
  it('has no figure that is not in it', async () => {
    const whole = readCase('003');
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      const bytes = whole.source.slice(0, whole.source.length * share);
      const outcome = await importFile(templates, { name: '截断.txt', bytes });
      const read = outcome.ok ? outcome.receipt.cells.filter(({ value }) => value !== null) : [];
      for (const { address, value } of read) {
        expect(`${address} ${value}`).toBe(`${address} ${whole.cells[address]}`);
      }
    }
  });
});

describe('gouji', () => {
  const good = readCase('003').source;

  it('tells each bad file in one line, and reads the good one among them', async () => {
    const folder = newFolder();
    for (const { name, bytes } of files) fileIn(folder, name, bytes);
    fileIn(folder, '好.txt', good);
    fileIn(folder, '大.docx', 'PK');
    truncateSync(join(folder, '大.docx'), 200 * 1024 * 1024);
    const names = [...files.map(({ name }) => name), '好.txt', '大.docx'];
    const ended = await runGouji(folder, 'import', ...names, '-d', 'out');
    expect(ended.code).toBe(2);
    const lines = ended.err.trimEnd().split('\n');
    expect(lines).toEqual([
      ...files.map(({ name }) => expect.stringMatching(new RegExp(`^${name}：.+。$`, 'u'))),
      `大.docx：${refusalText({ code: 'too-large', found: '200 MB，最多32 MB' })}`,
    ]);
    expect(ended.out).toMatch(/好\.txt +2020 +2019 +198 +0 +0 +0 +0 +已导入\n/u);

    const checked = await runGouji(folder, 'check', ...names, '--json');
    expect(checked.code).toBe(2);
    const codes = JSON.parse(checked.out).map((file: { error?: { code: string } }) => {
      return file.error?.code ?? 'read';
    });
    expect(codes).toEqual([...files.map(({ code }) => code), 'read', 'too-large']);
  });

  it('ends a worker that takes too long', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a.txt'), good);
    const ended = await runGouji(folder, 'check', 'a.txt', '--time-limit', '0.001');
    const reason = refusalText({ code: 'took-too-long', found: '' });
    expect(ended).toEqual({ code: 2, out: '', err: `a.txt：${reason}\n` });
  });
});
