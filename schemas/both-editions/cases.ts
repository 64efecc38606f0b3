import type { CountCell } from '@/lib/template/cell-definition';
import type { ColumnLeaf, Relation, TableSection } from '@/lib/template/template';

const count: CountCell = { kind: 'count', units: ['件'] };

function outcome(id: string, label: string, hint: string | null): ColumnLeaf {
  return { kind: 'leaf', id, label, aliases: [], hint, cell: count };
}

export const cases: TableSection = {
  kind: 'table',
  id: 'cases',
  heading: '四、政府信息公开行政复议、行政诉讼情况',
  aliases: [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议（行政诉讼）情况',
    '政府信息公开行政复议及行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议、诉讼情况',
    '因政府信息公开申请行政复议、提起行政诉讼情况',
    '行政复议、行政诉讼情况',
    '行政复议和行政诉讼情况',
    '行政复议及行政诉讼',
    '行政复议和行政诉讼',
  ],
  hint: '统计因政府信息公开工作引起的行政复议和行政诉讼。行政复议、未经复议直接起诉、复议后起诉三组各自合计，总计由系统计算；没有行政诉讼的总合计栏。',
  table: {
    id: 'cases',
    caption: '政府信息公开行政复议、行政诉讼情况',
    noteHint: '注：行政复议、行政诉讼数量含上年度结转数量。',
    print: {
      columnWidths: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      typeSizePt: 10.5,
      rowHeightMm: 7,
    },
    bands: [
      {
        layout: 'line',
        label: null,
        aliases: [],
        corner: null,
        columnsLabel: null,
        rows: [
          {
            kind: 'leaf',
            id: 'review',
            label: '行政复议',
            aliases: [],
            hint: '以本机关为被申请人的行政复议案件。',
            remark: null,
          },
          {
            kind: 'group',
            id: 'lawsuits',
            label: '行政诉讼',
            aliases: [],
            hint: null,
            children: [
              {
                kind: 'leaf',
                id: 'direct',
                label: '未经复议直接起诉',
                aliases: ['直接起诉'],
                hint: '申请人没有先申请复议、直接向法院起诉的案件。',
                remark: null,
              },
              {
                kind: 'leaf',
                id: 'afterReview',
                label: '复议后起诉',
                aliases: ['经复议后起诉'],
                hint: '先经行政复议、不服复议结果再起诉的案件。',
                remark: null,
              },
            ],
          },
        ],
        columns: [
          outcome('upheld', '结果维持', '复议维持或驳回申请；法院驳回诉讼请求、维持原行为。'),
          outcome('corrected', '结果纠正', '撤销、变更、确认违法或者责令重新处理。'),
          outcome('other', '其他结果', '撤回申请、撤诉、终止、调解等其他结案情形。'),
          outcome('pending', '尚未审结', '到12月31日还没有结案的。'),
          { ...outcome('total', '总计', '由系统按四种结果相加。'), aliases: ['合计'] },
        ],
      },
    ],
  },
};

export const casesRelations: readonly Relation[] = [
  {
    id: 'cases.total',
    kind: 'sum',
    table: 'cases',
    line: 'row',
    lines: ['review', 'direct', 'afterReview'],
    left: ['total'],
    right: ['upheld', 'corrected', 'other', 'pending'],
    severity: 'error',
    text: '总计等于结果维持、结果纠正、其他结果、尚未审结之和',
    source: { kind: 'derived', text: '由“总计”栏的含义得出' },
  },
];
