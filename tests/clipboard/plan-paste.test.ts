import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { expandSpans } from '@/lib/clipboard/expand-spans';
import { readText } from '@/lib/clipboard/read-text';
import { drawn, plan, problemsOf, type Where } from './paste-support';

const requests: Where = { edition: '2021', table: 'requests' };
const disclosure19: Where = { edition: '2019', table: 'disclosure' };

describe('a plain block', () => {
  it.each([
    [
      'goes in from the focused cell',
      '1\t2\n3\t4',
      { ...requests, line: 2, cell: 1 },
      ['granted: 1 2', 'partial: 3 4'],
    ],
    [
      'is tidied',
      '１２\t1,165\t－\n/\t 7件 \t0',
      requests,
      ['received: 12 1165 ·', 'carriedIn: / 7 0'],
    ],
    [
      'keeps units where the cell has its own',
      '25个\t56742.1644万元',
      { ...disclosure19, line: 7 },
      ['procurement: 25 56742.1644万元'],
    ],
    [
      'brings yuan to the unit of the header',
      '961716000元',
      { edition: '2021', table: 'disclosure', line: 5 } as const,
      ['fees: 96171.6'],
    ],
    [
      'reads signs as reports write them',
      '421\t增1423\n18\t－118',
      { ...disclosure19, line: 2 },
      ['licences: 421 1423', 'otherServices: 18 -118'],
    ],
    [
      'fills the line of cases',
      '3\t1\t1\t0',
      { edition: '2021', table: 'cases', cell: 5 } as const,
      ['direct: 3 1 1 0'],
    ],
  ])('%s', (...[, text, where, rows]) => {
    const made = plan(readText(text), where);
    expect(drawn(made)).toEqual(rows);
    expect(problemsOf(made)).toEqual([]);
  });

  it('lists only what changes', () => {
    const values = { 'requests/received/natural': 5, 'requests/received/business': 2 };
    expect(plan(readText('5\t3'), { ...requests, values }).changes).toEqual([
      { address: 'requests/received/business', from: '2', to: '3' },
    ]);
  });

  it('says its size', () => {
    const { rows, columns } = plan(readText('1\t2\t3\n4\t5\t6'), requests);
    expect({ rows, columns }).toEqual({ rows: 2, columns: 3 });
  });
});

describe('a block that does not fit plainly', () => {
  it.each([
    [
      'is too wide',
      '1\t2\t3\t4\t5\t6\t7\t8',
      { ...requests, line: 3 },
      ['outside 1', 'other-total requests/partial/total 7 21'],
    ],
    ['is too long', '1\n2\n3', { ...requests, line: 24 }, ['outside 2']],
    ['is ragged', '1\t2\n3', requests, ['ragged']],
    ['holds words', '1\tabc', requests, ['unreadable requests/received/business abc']],
    ['holds decimals', '1.5', requests, ['unreadable requests/received/natural 1.5']],
    ['is far too large', `${'1\t'.repeat(5_001)}`, requests, ['too-many-cells 5002']],
    ['is prose', '字'.repeat(300), requests, ['too-long']],
    ['is empty', '', requests, ['nothing-found']],
  ])('%s', (...[, text, where, problems]) => {
    expect(problemsOf(plan(readText(text), where))).toEqual(problems);
  });
});

describe('a block with its labels', () => {
  it('finds its lines wherever the focus is', () => {
    const made = plan(
      readText('（一）予以公开\t14\t0\t0\t0\t0\t0\t14\n（七）总计\t14\t0\t0\t0\t0\t0\t14'),
      { ...requests, line: 20, cell: 3 },
    );
    expect(drawn(made)).toEqual(['granted: 14 0 0 0 0 0']);
    expect(problemsOf(made)[0]).toBe('by-labels');
  });

  it('skips headers, bands and merged labels of a spreadsheet', () => {
    const text = [
      '第二十条第(一)项\t\t\t',
      '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量',
      '规章\t0\t0\t0',
      '行政规范性文件\t8\t26\t66',
      '第二十条第(八)项\t\t\t',
      '信息内容\t上一年项目数量\t本年增/减\t',
      '行政事业性收费\t2\t0\t',
    ].join('\n');
    expect(drawn(plan(readText(text), disclosure19))).toEqual([
      'regulations: 0 0 0',
      'normativeDocuments: 8 26 66',
      'fees: 2 0',
    ]);
  });

  it('follows columns in another order', () => {
    const made = plan(
      readText('\t商业企业\t自然人\n一、本年新收政府信息公开申请数量\t2\t9'),
      requests,
    );
    expect(made.texts).toEqual({
      'requests/received/business': '2',
      'requests/received/natural': '9',
    });
  });

  it('reads rows whose merged labels were lost, as in a report of 中牟县', () => {
    const text = [
      '(四) 无法提供\t1. 本机关不掌握相关政府信息\t16\t0\t0\t1\t0\t0\t17',
      '\t2. 没有现成信息需要另行制作\t2\t0\t0\t0\t0\t0\t2',
      '(六) 其他处理\t1\t0\t0\t0\t0\t0\t0\t1',
      '四、结转下年度继续办理\t\t1\t0\t0\t0\t0\t0\t1',
    ].join('\n');
    const made = plan(readText(text), { edition: '2019', table: 'requests' });
    expect(drawn(made)).toEqual([
      'unavailable.notHeld: 16 0 0 1 0 0',
      'unavailable.notReadyMade: 2 0 0 0 0 0',
      'other: 1 0 0 0 0 0',
      'carriedOver: 1 0 0 0 0 0',
    ]);
    expect(problemsOf(made)).toContain('outside 1');
  });

  it('reads one cell a line, as copied from a published page', () => {
    const text = [
      '\t（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '\t申请人情况\n\n\t\n\t自然人\n\t法人或其他组织\n\t总计\n\n\t\n\t\n\t商业企业\n\t其他\n\t\n',
      '\t一、本年新收政府信息公开申请数量\n\t29\n\t0\n\t0\n\t0\n\t0\n\t0\n\t29\n',
      '\t三、本年度办理结果\n\t（一）予以公开\n\t14\n\t0\n\t0\n\t0\n\t0\n\t0\n\t14\n',
      '\t\n\t（三）不予公开\n\t1.属于国家秘密\n\t1\n\t0\n\t0\n\t0\n\t0\n\t0\n\t1\n',
    ].join('\n');
    const made = plan(readText(text), { edition: '2019', table: 'requests', line: 5 });
    expect(drawn(made)).toEqual([
      'received: 29 0 0 0 0 0',
      'granted: 14 0 0 0 0 0',
      'refused.stateSecret: 1 0 0 0 0 0',
    ]);
    expect(problemsOf(made)).toEqual(['by-labels']);
  });

  it('keeps what it cannot read in its place', () => {
    const text = '规范性文件\n8\n26（其中修订16件）\n66\n规章\n0\n0\n0';
    const made = plan(readText(text), disclosure19);
    expect(drawn(made)[0]).toBe('normativeDocuments: 8 26（其中修订16件） 66');
    expect(problemsOf(made)).toContain(
      'unreadable disclosure/normativeDocuments/disclosed 26（其中修订16件）',
    );
  });

  it('says when a number of a row was lost', () => {
    const made = plan(readText('规章\t0\t0\t0\n规范性文件\t8\t66'), disclosure19);
    expect(problemsOf(made)).toEqual(['by-labels', 'ragged']);
  });

  it('reads the line of cases below its headers', () => {
    const heads = '行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
    const made = plan(readText(`${heads}\n3\t1\t1\t0\t5\t8\t3\t2\t6\t19\t1\t0\t0\t0\t1`), {
      edition: '2021',
      table: 'cases',
      cell: 4,
    });
    expect(drawn(made)).toEqual(['review: 3 1 1 0', 'direct: 8 3 2 6', 'afterReview: 1 0 0 0']);
    expect(problemsOf(made)).toEqual(['by-labels']);
  });

  it('skips a column of words that it does not know', () => {
    const made = plan(readText('收到的申请\t7\t1\n去年的申请\t2\t0'), requests);
    expect(drawn(made)).toEqual(['received: 7 1', 'carriedIn: 2 0']);
    expect(problemsOf(made)).toEqual(['by-labels']);
  });
});

describe('merged cells', () => {
  const cell = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });

  it('cover the places that they span', () => {
    expect(expandSpans([[cell('a', 2, 2), cell('b')], [cell('c')]])).toEqual([
      ['a', null, 'b'],
      [null, null, 'c'],
    ]);
  });

  it('do not shift values', () => {
    const block = expandSpans([
      [cell('一、本年新收政府信息公开申请数量', 3), cell('1'), cell('2')],
      [cell('三、本年度办理结果', 1, 2), cell('（一）予以公开', 2), cell('3'), cell('4')],
      [cell('（三）不予公开'), cell('1.属于国家秘密'), cell('5'), cell('6')],
    ]);
    expect(drawn(plan(block, requests))).toEqual([
      'received: 1 2',
      'granted: 3 4',
      'refused.stateSecret: 5 6',
    ]);
  });

  it('of absurd size are ignored', () => {
    const attack = Array.from({ length: 2_000 }, () => [cell('1', 100_000, 100_000)]);
    expect(expandSpans(attack)).toHaveLength(2_000);
  });
});

it('planning never throws', () => {
  const text = fc.oneof(
    fc.constantFrom('1', '', null, '总计', '其他', '（一）予以公开', '规章', '自然人', '/', '12a'),
    fc.string({ maxLength: 12 }),
  );
  const block = fc.array(fc.array(text, { maxLength: 12 }), { maxLength: 30 });
  const where = fc.record({
    edition: fc.constantFrom<Where['edition'][]>('2019', '2021'),
    table: fc.constantFrom<Where['table'][]>('disclosure', 'requests', 'cases'),
    line: fc.nat(30),
    cell: fc.nat(16),
  });
  fc.assert(
    fc.property(block, where, (rows, place) => {
      const made = plan(rows, place);
      expect(Object.keys(made.texts).every((address) => !address.endsWith('/total'))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
