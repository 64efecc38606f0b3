import type { Block, CellRun, Document, Grid, GridCell, GridRow } from '@/lib/document/document';

/** A document of given blocks, finished unless a mark is given. */
export function documentOf(blocks: readonly Block[], mark: string | null = null): Document {
  return {
    language: 'zh-CN',
    metadata: {
      title: '某某区人民政府办公室2024年度政府信息公开工作年度报告',
      author: '某某区人民政府办公室',
      subject: '政府信息公开工作年度报告',
      keywords: ['政府信息公开', '年度报告', '2024'],
      created: '2025-01-01T00:00:00Z',
    },
    mark,
    blocks,
  };
}

const runsOf = (text: string): readonly CellRun[] => (text === '' ? [] : [{ text, style: 'text' }]);

const label = (column: number, text: string, spans = [1, 1]): GridCell => ({
  column,
  rowSpan: spans[0] ?? 1,
  colSpan: spans[1] ?? 1,
  runs: runsOf(text),
  role: 'rowHeader',
  align: 'left',
  address: null,
});

const header = (column: number, text: string, spans = [1, 1]): GridCell => ({
  ...label(column, text, spans),
  role: 'columnHeader',
  align: 'center',
});

const value = (column: number, shown: string, address: string): GridCell => ({
  ...label(column, shown),
  role: 'value',
  align: 'center',
  address,
});

const row = (
  role: GridRow['role'],
  cells: readonly GridCell[],
  keep: string | null = null,
): GridRow => ({ role, minHeightMm: 6, keep, cells });

const figures = (from: number, id: string, shown: readonly string[]): readonly GridCell[] =>
  shown.map((figure, index) => value(from + index, figure, `requests/${id}/c${index}`));

/** Nested labels, a corner with a remark, headers two deep: as in section three. */
export const nestedGrid: Grid = {
  id: 'requests',
  caption: '收到和处理政府信息公开申请情况',
  columnWidths: [685, 836, 2970, 622, 622, 622],
  typeSizePt: 9,
  rows: [
    row('header', [
      {
        ...label(0, '', [2, 3]),
        role: 'corner',
        runs: [{ text: '（本列数据的勾稽关系）', style: 'remark' }],
      },
      header(3, '申请人情况', [1, 2]),
      header(5, '总计', [2, 1]),
    ]),
    row('header', [header(3, '自然人'), header(4, '其他')]),
    row('data', [
      label(0, '一、本年新收数量', [1, 3]),
      ...figures(3, 'received', ['16', '2', '18']),
    ]),
    row('data', [
      label(0, '三、办理结果', [4, 1]),
      {
        ...label(1, '', [1, 2]),
        runs: [
          { text: '（一）部分公开', style: 'text' },
          { text: '（只计这一情形）', style: 'remark' },
        ],
      },
      ...figures(3, 'partial', ['1', '', '1']),
    ]),
    row(
      'data',
      [
        label(1, '（二）不予公开', [2, 1]),
        label(2, '1.危及“三安全一稳定”'),
        ...figures(3, 'refused.security', ['0', '0', '0']),
      ],
      'refused',
    ),
    row(
      'data',
      [label(2, '2.属于行政查询事项'), ...figures(3, 'refused.query', ['12345', '0', '12345'])],
      'refused',
    ),
    row('data', [label(1, '（三）总计', [1, 2]), ...figures(3, 'concluded', ['15', '3', '18'])]),
  ],
};

const band = (title: string): GridRow =>
  row('band', [{ ...label(0, title, [1, 4]), role: 'band' }], 'band');

/** Small tables under band rows, with a cell that spans: as in section two. */
export const bandGrid: Grid = {
  id: 'disclosure',
  caption: '主动公开政府信息情况',
  columnWidths: [1, 1, 1, 1],
  typeSizePt: 10,
  rows: [
    band('第二十条第（一）项'),
    row(
      'bandHeader',
      ['信息内容', '制发件数', '废止件数', '有效件数'].map((name, at) => header(at, name)),
    ),
    row('data', [
      label(0, '规章'),
      ...['1', '0', '11'].map((figure, at) =>
        value(at + 1, figure, `disclosure/regulations/c${at}`),
      ),
    ]),
    band('第二十条第（八）项'),
    row('bandHeader', [header(0, '信息内容'), header(1, '收费金额（单位：万元）', [1, 3])]),
    row('data', [
      label(0, '行政事业性收费'),
      { ...value(1, '96171.6', 'disclosure/fees/amount'), colSpan: 3 },
    ]),
  ],
};

/** Every kind of block once. */
export const sampleBlocks: readonly Block[] = [
  { kind: 'title', text: '某某区人民政府办公室2024年度政府信息公开工作年度报告' },
  {
    kind: 'paragraph',
    runIn: null,
    runs: [{ text: '根据《条例》，现公布2024年度报告。'.repeat(6), style: 'body' }],
  },
  { kind: 'heading', level: 1, text: '一、总体情况' },
  { kind: 'heading', level: 2, text: '（一）主动公开' },
  {
    kind: 'paragraph',
    runIn: 2,
    runs: [
      { text: '（二）依申请公开。', style: 'heading2' },
      { text: '全年收到申请18件，全部按期答复。'.repeat(5), style: 'body' },
    ],
  },
  { kind: 'heading', level: 3, text: '1.平台建设' },
  { kind: 'heading', level: 4, text: '（1）网站' },
  { kind: 'heading', level: 1, text: '二、主动公开政府信息情况' },
  { kind: 'table', grid: bandGrid },
  { kind: 'heading', level: 1, text: '三、收到和处理政府信息公开申请情况' },
  { kind: 'table', grid: nestedGrid },
  { kind: 'note', text: '注：数量含上年度结转数量。' },
];
