import { describe, expect, it } from 'vitest';

import { readTables } from '@/lib/import/tables/read-tables';
import { template2019 } from '@/schemas/2019/template';
import { template2021 } from '@/schemas/2021/template';
import { blocksOf, drawn } from './text-blocks';

const head = '申请人情况自然人商业企业科研机构社会公益组织法律服务机构其他总计';

const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
  '（七）总计',
  '四、结转下年度继续办理',
];

/** A table that balances: the rows named here, and zeros. */
const figures = new Map([
  ['一、本年新收政府信息公开申请数量', '58 7 0 0 1 0 66'],
  ['二、上年结转政府信息公开申请数量', '2 0 0 0 0 0 2'],
  ['（一）予以公开', '2 1 0 0 0 0 3'],
  ['（二）部分公开', '16 1 0 0 0 0 17'],
  ['8.属于行政查询事项', '38 4 0 0 0 0 42'],
  ['（七）总计', '56 6 0 0 0 0 62'],
  ['四、结转下年度继续办理', '4 1 0 0 1 0 6'],
]);

function table(changes: Readonly<Record<string, string>>, separator: string) {
  const rows = labels.map((label) => {
    const row = changes[label] ?? figures.get(label) ?? '0 0 0 0 0 0 0';
    return label + row.replaceAll(' ', separator);
  });
  return drawn(template2021, blocksOf([head, ...rows].join('\n')));
}

describe('joined figures', () => {
  it('are cut where all sums together leave one way', () => {
    const rows = table({}, '');
    expect(rows['requests/partial']).toBe('16 1 0 0 0 0 17');
    expect(rows['requests/received']).toBe('58 7 0 0 1 0 66');
    expect(Object.values(rows).slice(6, -3).join(' ')).not.toContain('?');
  });

  it('stay doubtful where printed sums are broken', () => {
    const rows = table({ '（七）总计': '57 6 0 0 0 0 63' }, '');
    expect(rows['requests/partial']).toBe('? ? ? ? ? ? ?');
  });

  it('stay doubtful without the row of sums, with what is possible', () => {
    const text = `${head}\n（二）部分公开161000017\n四、结转下年度继续办理0000000`;
    const { cells } = readTables(template2021, blocksOf(text));
    const natural = cells.find(({ address }) => address === 'requests/partial/natural');
    expect(natural?.state).toBe('doubtful');
    expect(natural?.candidates).toEqual([1, 16]);
  });

  it('are not looked for in a figure that stands by itself', () => {
    const rows = table({ '（二）部分公开': '16 1 0 17' }, ' ');
    expect(rows['requests/partial']).toBe('? ? ? ? ? ? ?');
  });

  it.each(['行政许可 210', '行政许可 200', '行政事业性收费 20', '行政事业性收费 2000'])(
    'of section two are never cut: %s',
    (line) => {
      const text = `第二十条第（一）项\n规章000\n规范性文件000\n${line}\n行政强制000`;
      const row = line.startsWith('行政许可') ? 'disclosure/licences' : 'disclosure/fees';
      expect(drawn(template2019, blocksOf(text))[row]).toMatch(/^[?]( [?])*$/u);
    },
  );
});
