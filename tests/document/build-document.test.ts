import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import type { Block, Grid, GridCell } from '@/lib/document/document';
import { textOf } from '@/lib/document/text-of';
import type { Report } from '@/lib/report/report';
import { templates } from '@/schemas/registry';
import { editionOf, reportWith } from '../support/report-with';

const NO_CONTACT = { office: '', address: '', postcode: '', phone: '', fax: '', email: '' };

function blocksOf(edition: string, rest: Partial<Report>): readonly Block[] {
  const template = editionOf(edition);
  return buildDocument(template, reportWith(template, {}, rest), { draft: false }).blocks;
}

function gridsOf(edition: string, values: Parameters<typeof reportWith>[1] = {}): readonly Grid[] {
  const template = editionOf(edition);
  const { blocks } = buildDocument(template, reportWith(template, values), { draft: true });
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : []));
}

function valueIn(grids: readonly Grid[], address: string): string | undefined {
  const cells = grids.flatMap((grid) => grid.rows.flatMap((row) => row.cells));
  const cell = cells.find((candidate) => candidate.address === address);
  return cell && textOf(cell.runs);
}

describe('a grid', () => {
  it.each(
    templates.flatMap(({ edition }) => gridsOf(edition).map((grid) => [edition, grid.id, grid])),
  )('%s %s covers every position once', (_edition, _id, grid) => {
    const covered = (grid as Grid).rows.flatMap((row, index) =>
      row.cells.flatMap((cell) => positionsOf(cell, index)),
    );
    const width = (grid as Grid).columnWidths.length;
    expect(covered).toHaveLength(width * (grid as Grid).rows.length);
    expect(new Set(covered).size).toBe(covered.length);
  });

  it.each([
    ['a blank is empty', null, ''],
    ['what does not apply is a slash', 'n/a', '/'],
    ['what nobody can read is printed as typed', '三件', '三件'],
    ['a count has no separators', 1234567, '1234567'],
  ])('%s', (_title, value, printed) => {
    const grids = gridsOf('2021', { 'disclosure/licences/decisions': value });
    expect(valueIn(grids, 'disclosure/licences/decisions')).toBe(printed);
  });

  it('prints a computed total, a stated one as stated, and none over a blank', () => {
    const grids = gridsOf('2021', {
      'cases/review/upheld': 2,
      'cases/direct/total': 9,
      'cases/afterReview/upheld': null,
    });
    expect(valueIn(grids, 'cases/review/total')).toBe('2');
    expect(valueIn(grids, 'cases/direct/total')).toBe('9');
    expect(valueIn(grids, 'cases/afterReview/total')).toBe('');
  });
});

function positionsOf(cell: GridCell, row: number): readonly string[] {
  return Array.from({ length: cell.rowSpan * cell.colSpan }, (_, index) => {
    const down = Math.floor(index / cell.colSpan);
    return `${row + down}:${cell.column + (index % cell.colSpan)}`;
  });
}

describe('prose', () => {
  it.each([
    ['（一）主动公开情况', [{ kind: 'heading', level: 2, text: '（一）主动公开情况' }]],
    ['(一) 主动公开。', [{ kind: 'heading', level: 2, text: '(一) 主动公开。' }]],
    [
      '1.强化保障。先后印发。',
      [
        {
          kind: 'paragraph',
          runIn: 3,
          runs: [
            { text: '1.强化保障。', style: 'heading3' },
            { text: '先后印发。', style: 'body' },
          ],
        },
      ],
    ],
    ['1.5万元', [{ kind: 'paragraph', runIn: null, runs: [{ text: '1.5万元', style: 'body' }] }]],
    ['（1）其一', [{ kind: 'heading', level: 4, text: '（1）其一' }]],
    [
      '　　\n\u0007 ⺠\t生 \r\n',
      [{ kind: 'paragraph', runIn: null, runs: [{ text: '民 生', style: 'body' }] }],
    ],
  ])('%j', (preface, expected) => {
    expect(blocksOf('2021', { preface }).slice(1, 1 + expected.length)).toMatchObject(expected);
  });
});

describe('the preface', () => {
  it('makes sentences of its fields', () => {
    const blocks = blocksOf('2021', {
      publication: {
        period: { from: '2021-01-01', to: '2021-12-31' },
        download: 'http://www.example.gov.cn/',
        contact: { ...NO_CONTACT, address: '某县人民路1号', phone: '0518-1234567' },
      },
    });
    const first = blocks[1];
    expect(first?.kind === 'paragraph' && textOf(first.runs)).toBe(
      '本报告中所列数据的统计期限自2021年1月1日至2021年12月31日。' +
        '本报告的电子版可在http://www.example.gov.cn/下载。' +
        '如对本报告有疑问，请与某县人民政府办公室联系，地址：某县人民路1号，电话：0518-1234567。',
    );
  });
});
