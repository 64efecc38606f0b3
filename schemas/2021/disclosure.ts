import type { CountCell } from '@/lib/template/cell-definition';
import type {
  Band,
  ColumnHeader,
  Continuity,
  RowLeaf,
  TableSection,
} from '@/lib/template/template';
import { lastYear, thisYear } from '../both-editions/continuity';

const count: CountCell = { kind: 'count', units: ['件'] };

function column(id: string, label: string, aliases: readonly string[]): ColumnHeader {
  return { kind: 'leaf', id, label, aliases, hint: null, cell: count };
}

function item(id: string, label: string, hint: string): RowLeaf {
  return { kind: 'leaf', id, label, aliases: [], hint, remark: null };
}

const decisions = column('decisions', '本年处理决定数量', ['处理决定数量']);

const band = { layout: 'grid', corner: '信息内容', columnsLabel: null } as const;

const rules: Band = {
  ...band,
  label: '第二十条第（一）项',
  aliases: ['中华人民共和国政府信息公开条例第二十条第（一）项'],
  columns: [
    column('issued', '本年制发件数', ['本年制发数量']),
    column('repealed', '本年废止件数', ['本年废止数量']),
    column('inForce', '现行有效件数', ['现行有效件', '现行有效数量']),
  ],
  rows: [
    item(
      'regulations',
      '规章',
      '与司法行政部门一起核对。没有规章制定权的机关填0，县级以下政府和一般部门没有规章制定权。',
    ),
    {
      ...item(
        'normativeDocuments',
        '行政规范性文件',
        '与司法行政部门一起核对：本年制发、本年废止和到年底现行有效的件数，应与第一部分“政府信息管理”所写一致。',
      ),
      aliases: ['规范性文件'],
    },
  ],
};

const licences: Band = {
  ...band,
  label: '第二十条第（五）项',
  aliases: ['中华人民共和国政府信息公开条例第二十条第（五）项'],
  columns: [decisions],
  rows: [item('licences', '行政许可', '本年作出的全部许可决定，包括依法不公开的。')],
};

const enforcement: Band = {
  ...band,
  label: '第二十条第（六）项',
  aliases: ['中华人民共和国政府信息公开条例第二十条第（六）项'],
  columns: [decisions],
  rows: [
    item('penalties', '行政处罚', '本年作出的全部处罚决定，包括依法不公开的。'),
    item('coercion', '行政强制', '本年作出的全部强制决定，包括依法不公开的。'),
  ],
};

const fees: Band = {
  ...band,
  label: '第二十条第（八）项',
  aliases: ['中华人民共和国政府信息公开条例第二十条第（八）项'],
  columns: [
    {
      kind: 'leaf',
      id: 'amount',
      label: '本年收费金额（单位：万元）',
      aliases: ['本年收费金额（单位：万元，保留4位小数）', '本年收费金额'],
      hint: '以万元为单位，最多4位小数，不必补零。',
      cell: { kind: 'amount', decimals: 4, units: ['万元', '元'], unitPlace: 'header' },
    },
  ],
  rows: [
    item(
      'fees',
      '行政事业性收费',
      '本年收取的行政事业性收费总额，与财务部门核对，注意单位是万元。',
    ),
  ],
};

export const disclosure2021: TableSection = {
  kind: 'table',
  id: 'disclosure',
  heading: '二、主动公开政府信息情况',
  aliases: ['主动公开政府信息情况', '主动公开政府信息的情况', '主动公开信息情况', '主动公开情况'],
  hint: '只填表格。规章和行政规范性文件的数据与司法行政部门一起核对；行政许可、处罚、强制填全部决定的数量，包括公开的和依法不公开的。',
  table: {
    id: 'disclosure',
    caption: '主动公开政府信息情况',
    noteHint: '注：行政规范性文件数量含修订。',
    print: { columnWidths: [1, 1, 1, 1], typeSizePt: 10.5, rowHeightMm: 7 },
    bands: [rules, licences, enforcement, fees],
  },
};

const stock = {
  editions: ['2021'],
  table: 'disclosure',
  line: 'row',
  lines: ['regulations', 'normativeDocuments'],
  severity: 'warning',
} as const;

export const disclosureContinuity2021: readonly Continuity[] = [
  {
    ...stock,
    id: 'disclosure.repealed-limit',
    rule: 'A7',
    kind: 'at-most',
    stated: 'repealed',
    expected: [lastYear('inForce'), thisYear('issued')],
    text: '本年废止件数不应多于上年现行有效件数加本年制发件数',
    source: { kind: 'derived', text: '废止的只能是原来有效的或者本年制发的' },
  },
  {
    ...stock,
    id: 'disclosure.in-force',
    rule: 'X2',
    kind: 'equal',
    stated: 'inForce',
    expected: [lastYear('inForce'), thisYear('issued'), { ...thisYear('repealed'), sign: -1 }],
    text: '现行有效件数等于上年现行有效件数加本年制发减本年废止',
    source: { kind: 'derived', text: '由各栏的含义得出；清理、自然失效和口径变化时不相等' },
  },
  {
    id: 'disclosure.fees-change',
    rule: 'X5',
    kind: 'near',
    editions: ['2021'],
    table: 'disclosure',
    line: 'row',
    lines: ['fees'],
    stated: 'amount',
    expected: [lastYear('amount')],
    large: { share: 0.5, least: 10 },
    severity: 'notice',
    text: '收费金额与上年相差很大的，请核对',
    source: { kind: 'plausibility', text: '相差一半以上并且超过10万元' },
  },
];
