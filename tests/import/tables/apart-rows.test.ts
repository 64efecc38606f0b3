import { describe, expect, it } from 'vitest';

import { template2021 } from '@/schemas/2021/template';
import { figures, labels } from './request-rows';
import { blocksOf, drawn } from './text-blocks';

const head = '自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计';
const rows = labels.map((label) => (figures.get(label) ?? '0 0 0 0 0 0 0').split(' '));
const byRow = rows.flat();
const byColumn = byRow.map((_, at) => rows[at % rows.length]?.[Math.floor(at / rows.length)] ?? '');

function read(lines: readonly string[], names: readonly string[] = labels) {
  return drawn(template2021, blocksOf([head, ...names, ...lines].join('\n')));
}

describe('a table with all labels before all figures', () => {
  it.each([
    ['row by row', rows.map((row) => row.join(' '))],
    ['row by row, one figure a line', byRow],
    ['column by column, one figure a line', byColumn],
  ])('is read %s', (_title, lines) => {
    const cells = read(lines);
    expect(cells['requests/received']).toBe('58 7 0 0 1 0 66');
    expect(cells['requests/partial']).toBe('16 1 0 0 0 0 17');
    expect(cells['requests/carriedOver']).toBe('4 1 0 0 1 0 6');
  });

  it.each([
    ['a sum is broken', ['9', ...byRow.slice(1)], labels],
    ['a figure is lacking', byRow.slice(1), labels],
    ['a label is lacking', byRow, labels.slice(1)],
  ])('is doubtful where %s', (_title, lines, names) => {
    const cells = read(lines, names);
    for (const row of ['partial', 'concluded', 'carriedOver']) {
      expect(cells[`requests/${row}`]).toBe('? ? ? ? ? ? ?');
    }
  });
});
