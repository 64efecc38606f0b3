import { describe, expect, it } from 'vitest';

import { newFolder, runGouji } from './run-gouji';

describe('gouji', () => {
  it('explains itself in Chinese', async () => {
    const ended = await runGouji(newFolder(), '--help');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('核对报告');
    expect(ended.out).not.toContain('Usage');
  });

  it.each([
    ['nothing', [], '用法'],
    ['an unknown command', ['print'], '没有这个命令'],
    ['no file', ['check'], '缺少文件参数'],
    ['an unknown option', ['check', 'a.json', '--loud'], '没有这个选项'],
    ['an unknown format', ['render', 'a.json', '--to', 'doc'], '“doc” 不是 docx、pdf、html、txt'],
    [
      'an unknown edition',
      ['schema', '--edition', '1999'],
      '没有版式“1999”，可用的版式：2019、2021',
    ],
  ])('%s: ends with 2 and a reason', async (_title, args, expected) => {
    const ended = await runGouji(newFolder(), ...args);
    expect(ended.code).toBe(2);
    expect(ended.out).toBe('');
    expect(ended.err).toContain(expected);
  });

  it.each([
    [[], '2021'],
    [['--edition', '2019'], '2019'],
  ])('schema %s prints the JSON Schema of an edition', async (args, edition) => {
    const ended = await runGouji(newFolder(), 'schema', ...args);
    expect(ended).toMatchObject({ code: 0, err: '' });
    const schema = JSON.parse(ended.out);
    expect(schema.$schema).toContain('json-schema.org');
    expect(schema.properties.edition.const).toBe(edition);
  });
});
