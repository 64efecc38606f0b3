import { describe, expect, it } from 'vitest';

import { template2021 } from '@/schemas/2021/template';
import { blocksOf, drawn } from './text-blocks';

const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '（七）总计',
  '四、结转下年度继续办理',
];
const figures = [
  '6 1 0 0 0 0 7',
  '1 0 0 0 0 0 1',
  '2 1 0 0 0 0 3',
  '3 0 0 0 0 0 3',
  '5 1 0 0 0 0 6',
  '2 0 0 0 0 0 2',
];
const rows = ['received', 'carriedIn', 'granted', 'partial', 'concluded', 'carriedOver'];
const head = '申请人情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';

/** The sums prove these rows; the form has more of which the others are parts. */
const proved = figures.map((row, at) => (at === 2 || at === 3 ? '? ? ? ? ? ? ?' : row));

function requests(lines: readonly string[], headers = head) {
  const found = drawn(template2021, blocksOf([headers, ...lines].join('\n')));
  return rows.map((row) => found[`requests/${row}`]);
}

describe('figures that do not stand behind their label', () => {
  it('belong to the label that follows in the line', () => {
    expect(requests(figures.map((row, at) => `${row} ${labels[at] ?? ''}`))).toEqual(figures);
  });

  it('are never taken for those of the line before', () => {
    const read = requests(figures.flatMap((row, at) => [row, labels[at] ?? '']));
    read.forEach((row, at) => {
      expect([figures[at], '? ? ? ? ? ? ?']).toContain(row?.replace(/^\?.*/u, '? ? ? ? ? ? ?'));
    });
  });

  it('belong to the label that follows, one figure a line', () => {
    const lines = figures.flatMap((row, at) => [...row.split(' '), labels[at] ?? '']);
    expect(requests(lines)).toEqual(proved);
  });

  it('belong to the label that follows, its number before them', () => {
    const lines = figures.map((row, at) => {
      const [number = '', ...words] = (labels[at] ?? '').split(/(?<=[、）])/u);
      return `${number} ${row}\n${words.join('')}`;
    });
    expect(requests(lines)).toEqual(proved);
  });

  it('may be those of the next row, where one label has none', () => {
    const loose = figures.flatMap((row, at) => [
      ...(at === 3 ? [] : row.split(' ')),
      labels[at] ?? '',
    ]);
    for (const [at, row] of requests(loose).entries()) {
      expect([figures[at], '? ? ? ? ? ? ?', '- - - - - - -']).toContain(row);
    }
  });

  it('are dealt out to labels that all come first, or left for a person', () => {
    const read = requests([...labels, ...figures]);
    read.forEach((row, at) => {
      expect(
        row?.split(' ').every((cell, column) => {
          return cell === '?' || cell === figures[at]?.split(' ')[column];
        }),
      ).toBe(true);
    });
  });
});

describe('numbers that are cut up into their digits', () => {
  it('are never taken digit by digit', () => {
    const numbers = ['66 10 0 0 0 0 76', '9 0 0 0 0 10 19', '258 73 0 3 41 20 395'];
    const cut = numbers.flatMap((row, at) => [
      labels[at] ?? '',
      ...row.replace(/ /gu, '').split(''),
    ]);
    const more = [labels[4] ?? '', ...'2587303412039512'.split('')];
    const read = requests([...cut, ...more]);
    expect(read.slice(0, 3)).toEqual(['? ? ? ? ? ? ?', '? ? ? ? ? ? ?', '? ? ? ? ? ? ?']);
  });
});

describe('headers', () => {
  it('that are wrapped and out of order say nothing about the order of figures', () => {
    const wrapped =
      '法人或其他组织\n自然\n人\n商业\n企业\n科研\n机构\n社会公益组织\n法律服务机构\n其他\n总计';
    expect(
      requests(
        figures.map((row, at) => `${labels[at] ?? ''} ${row}`),
        wrapped,
      ),
    ).toEqual(figures);
  });

  it('that contradict the sums of the rows are not believed', () => {
    const shifted = '申请人情况\n总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他';
    const lines = figures.map((row, at) => `${labels[at] ?? ''} ${row}`);
    expect(requests(lines, shifted)).toEqual(figures);
  });

  it('of which a line is lacking do not make columns lack', () => {
    const short = '申请人情况\n自然人 法人或其他组织 总计';
    const lines = figures.map((row, at) => [labels[at], ...row.split(' ')].join('\t'));
    const blank = lines.map((line) => line.replace(/\t0(?=\t|$)/gu, '\t'));
    expect(requests(blank, short)[0]).toBe('6 1 z z z z 7');
  });

  it('that are cut up by the cells do not make blanks into cells', () => {
    const torn = '自然人 商业企业 科研机构 社会\t公益组织 法律服务机构 其他 总计';
    const row = `${labels[0] ?? ''}\t142\t7\t6\t155\t\t\t\t\t`;
    expect(requests([row], torn)[0]).toBe('? ? ? ? ? ? ?');
  });
});
