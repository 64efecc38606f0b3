import { describe, expect, it } from 'vitest';

import { readTables } from '@/lib/import/tables/read-tables';
import { template2019 } from '@/schemas/2019/template';
import { template2021 } from '@/schemas/2021/template';
import { figures, labels } from './request-rows';
import { blocksOf, drawn } from './text-blocks';

const head = '申请人情况自然人商业企业科研机构社会公益组织法律服务机构其他总计';

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
