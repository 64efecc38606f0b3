import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readTables } from '@/lib/import/tables/read-tables';
import { template2019 } from '@/schemas/2019/template';
import { template2021 } from '@/schemas/2021/template';
import { templates } from '@/schemas/registry';
import { blocksOf, drawn } from './text-blocks';

const head = '申请人情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
const received = '一、本年新收政府信息公开申请数量';
const carriedIn = '二、上年结转政府信息公开申请数量';

function requests(...lines: readonly string[]) {
  return drawn(template2021, blocksOf([head, ...lines].join('\n')));
}

describe('a row', () => {
  it.each([
    ['on one line', `${received} 3 1 0 0 0 0 4`],
    ['under its label', `${received}\n3 1 0 0 0 0 4`],
    ['one figure a line', `${received}\n3\n1\n0\n0\n0\n0\n4`],
    [
      'with its label wrapped around the figures',
      '一、本年新收政府信息公\n3 1 0 0 0 0 4\n开申请数量',
    ],
    ['with its label character by character', `${[...received].join('\n')}\n3 1 0 0 0 0 4`],
    ['with a misprint', '一、本年新收政府信息公升申请数量 3 1 0 0 0 0 4'],
    ['in traditional characters', '一、本年新收政府信息公開申請數量 3 1 0 0 0 0 4'],
    ['with pinyin', '一、本年新收政(zhèng)府信息公开申请数量 3 1 0 0 0 0 4'],
    ['in full-width figures', `${received} ３ １ ０ ０ ０ ０ ４`],
    ['with units', `${received} 3件 1件 0件 0件 0件 0件 4件`],
    ['with remarks', `${received} 3（含网上2件） 1 0 0 0 0 4`],
    ['joined, where the sum leaves one way', `${received}3100004\n${carriedIn}0000000`],
  ])('is read %s', (_title, text) => {
    expect(requests(text, `${carriedIn} 0 0 0 0 0 0 0`)['requests/received']).toBe('3 1 0 0 0 0 4');
  });

  it.each([
    ['a figure too few', `${received} 3 1 4`],
    ['a word for a figure', `${received} 若干 1 0 0 0 0 4`],
    ['joined figures that can be cut in two ways', `${received} 1100112`],
  ])('is doubtful with %s', (_title, text) => {
    expect(requests(text)['requests/received']).toContain('?');
  });

  it('is not moved by a row that the form does not have', () => {
    const rows = requests(
      `${received} 3 1 0 0 0 0 4`,
      '其中：网上申请 9 9 9 9 9 9 54',
      `${carriedIn} 1 0 0 0 0 0 1`,
    );
    expect(rows['requests/received']).toBe('3 1 0 0 0 0 4');
    expect(rows['requests/carriedIn']).toBe('1 0 0 0 0 0 1');
    expect(rows['requests/granted']).toBe('- - - - - - -');
  });

  it('keeps a broken total as it is printed', () => {
    expect(requests(`${received} 3 1 0 0 0 0 9`)['requests/received']).toBe('3 1 0 0 0 0 9');
  });

  it('takes a blank for zero only where the total leaves nothing else', () => {
    const rows = drawn(
      template2021,
      blocksOf(`${head}\n${received}\t3\t1\t\t\t\t\t4\n${carriedIn}\t3\t\t\t\t\t\t5`),
    );
    expect(rows['requests/received']).toBe('3 1 z z z z 4');
    expect(rows['requests/carriedIn']).toBe('3 . . . . . 5');
  });

  it('is doubtful when the table is printed twice with other figures', () => {
    const table = (figure: number) =>
      [
        head,
        `${received} ${figure} 0 0 0 0 0 ${figure}`,
        `${carriedIn} 0 0 0 0 0 0 0`,
        '四、结转下年度继续办理 0 0 0 0 0 0 0',
      ].join('\n');
    expect(drawn(template2021, blocksOf(`${table(3)}\n${table(3)}`))['requests/received']).toBe(
      '3 0 0 0 0 0 3',
    );
    expect(drawn(template2021, blocksOf(`${table(3)}\n${table(4)}`))['requests/received']).toBe(
      '? 0 0 0 0 0 ?',
    );
  });
});

describe('columns', () => {
  it('follow their headers', () => {
    const text = [
      '\t自然人\t科研机构\t商业企业\t社会公益组织\t法律服务机构\t其他\t总计',
      `${received}\t3\t1\t0\t0\t0\t0\t4`,
    ].join('\n');
    expect(drawn(template2021, blocksOf(text))['requests/received']).toBe('3 0 1 0 0 0 4');
  });

  it('leave out one that the form does not have', () => {
    const text = [
      '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t法人合计\t总计',
      `${received}\t3\t1\t0\t0\t0\t0\t1\t4`,
    ].join('\n');
    expect(drawn(template2021, blocksOf(text))['requests/received']).toBe('3 1 0 0 0 0 4');
  });
});

describe('cases', () => {
  const columns = '结果维持 结果纠正 其他结果 尚未审结 总计';
  it.each([
    [
      'in one line',
      `行政复议 行政诉讼\n${columns} 未经复议直接起诉 复议后起诉\n${columns} ${columns}\n1 0 0 2 3 0 0 0 0 0 4 0 0 0 4`,
    ],
    [
      'as three tables',
      `行政复议\n${columns}\n1 0 0 2 3\n未经复议直接起诉\n${columns}\n0 0 0 0 0\n复议后起诉\n${columns}\n4 0 0 0 4`,
    ],
    ['as rows', `${columns}\n行政复议 1 0 0 2 3\n未经复议直接起诉 0 0 0 0 0\n复议后起诉 4 0 0 0 4`],
    [
      'as pairs',
      [
        '行政复议 结果维持 1 结果纠正 0 其他结果 0 尚未审结 2 总计 3',
        '未经复议直接起诉 结果维持 0 结果纠正 0 其他结果 0 尚未审结 0 总计 0',
        '复议后起诉 结果维持 4 结果纠正 0 其他结果 0 尚未审结 0 总计 4',
      ].join('\n'),
    ],
  ])('are read %s', (_title, text) => {
    const rows = drawn(template2021, blocksOf(text));
    expect(rows['cases/review']).toBe('1 0 0 2 3');
    expect(rows['cases/direct']).toBe('0 0 0 0 0');
    expect(rows['cases/afterReview']).toBe('4 0 0 0 4');
  });
});

describe('prose', () => {
  it('is no table', () => {
    const text =
      '我县2020年主动公开规范性文件15个、行政许可75295件、行政处罚4964件。行政复议总计85件，其中结果维持15件，结果纠正16件，尚未审结59件。';
    const { zones, cells } = readTables(template2019, blocksOf(text));
    expect(zones).toEqual([]);
    expect(cells.every(({ state }) => state === 'missing')).toBe(true);
  });
});

describe('a single row for a group', () => {
  it('is left for a person', () => {
    const rows = requests(
      '5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0',
      '（六）其他处理 2 0 0 0 0 0 2',
      '（七）总计 2 0 0 0 0 0 2',
    );
    expect(rows['requests/other.notCorrected']).toBe('- - - - - - -');
    expect(rows['requests/other.rest']).toBe('? ? ? ? ? ? ?');
    expect(rows['requests/concluded']).toBe('2 0 0 0 0 0 2');
  });
});

describe('any text', () => {
  const words = [received, carriedIn, '其他', '总计', '0', '12', '-', '/', '\t', '\n', ' ', '规章'];
  it('is read without throwing, cell by cell', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (parts) => {
        for (const template of templates) {
          const { cells, fit } = readTables(template, blocksOf(parts.join('')));
          expect(cells.every(({ state, value }) => state === 'read' || !value)).toBe(true);
          expect(fit).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
