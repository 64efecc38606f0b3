import type { CountCell } from '@/lib/template/cell-definition';
import type {
  Band,
  CarryOver,
  ColumnHeader,
  Continuity,
  Relation,
  RowLeaf,
  TableSection,
} from '@/lib/template/template';
import { lastYear, thisYear } from '../both-editions/continuity';

const documents: CountCell = { kind: 'count', units: ['件', '个'] };
const items: CountCell = { kind: 'count', units: ['项', '个', '件'] };

function column(id: string, label: string, cell: CountCell): ColumnHeader {
  return { kind: 'leaf', id, label, aliases: [], hint: null, cell };
}

function item(id: string, label: string, hint: string): RowLeaf {
  return { kind: 'leaf', id, label, aliases: [], hint, remark: null };
}

const previousItems = column('previousItems', '上一年项目数量', items);
const change: ColumnHeader = {
  kind: 'leaf',
  id: 'change',
  label: '本年增/减',
  aliases: ['本年增减', '本年增／减'],
  hint: '比上一年增加的填正数，减少的填负数，没有变化填0。',
  cell: { kind: 'signed', units: ['项', '个', '件'] },
};
const decisions: ColumnHeader = {
  ...column('decisions', '处理决定数量', documents),
  hint: '本年作出的决定数量，与项目数量是两回事，不必相等。',
};

const band = { layout: 'grid', corner: '信息内容', columnsLabel: null } as const;

const rules: Band = {
  ...band,
  label: '第二十条第（一）项',
  aliases: ['中华人民共和国政府信息公开条例第二十条第（一）项'],
  columns: [
    column('made', '本年新制作数量', documents),
    column('disclosed', '本年新公开数量', documents),
    column('totalDisclosed', '对外公开总数量', documents),
  ],
  rows: [
    item('regulations', '规章', '没有规章制定权的机关填0。'),
    {
      ...item(
        'normativeDocuments',
        '规范性文件',
        '与司法行政部门一起核对；对外公开总数量包括以前年度公开的。',
      ),
      aliases: ['行政规范性文件'],
    },
  ],
};

const licences: Band = {
  ...band,
  label: '第二十条第（五）项',
  aliases: ['中华人民共和国政府信息公开条例第二十条第（五）项'],
  columns: [previousItems, change, decisions],
  rows: [
    item('licences', '行政许可', '项目数量按权责清单计，处理决定数量按本年作出的决定计。'),
    item('otherServices', '其他对外管理服务事项', '除行政许可外的对外管理和服务事项。'),
  ],
};

const enforcement: Band = {
  ...band,
  label: '第二十条第（六）项',
  aliases: ['中华人民共和国政府信息公开条例第二十条第（六）项'],
  columns: [previousItems, change, decisions],
  rows: [
    item('penalties', '行政处罚', '项目数量按权责清单计，处理决定数量按本年作出的决定计。'),
    item('coercion', '行政强制', '项目数量按权责清单计，处理决定数量按本年作出的决定计。'),
  ],
};

const fees: Band = {
  ...band,
  label: '第二十条第（八）项',
  aliases: ['中华人民共和国政府信息公开条例第二十条第（八）项'],
  columns: [previousItems, change],
  rows: [item('fees', '行政事业性收费', '填收费项目的数量，不填金额。')],
};

const procurement: Band = {
  ...band,
  label: '第二十条第（九）项',
  aliases: ['中华人民共和国政府信息公开条例第二十条第（九）项'],
  columns: [
    column('items', '采购项目数量', items),
    {
      kind: 'leaf',
      id: 'amount',
      label: '采购总金额',
      aliases: ['采购总金额（单位：万元，保留4位小数）', '采购总金额（单位：万元）'],
      hint: '表头没有印单位，请连同单位一起填写，如：225万元、251000元。',
      cell: { kind: 'amount', decimals: 4, units: ['万元', '元', '亿元'], unitPlace: 'cell' },
    },
  ],
  rows: [item('procurement', '政府集中采购', '本年政府集中采购的项目数量和总金额。')],
};

export const disclosure2019: TableSection = {
  kind: 'table',
  id: 'disclosure',
  heading: '二、主动公开政府信息情况',
  aliases: ['主动公开政府信息情况', '主动公开政府信息的情况', '主动公开信息情况', '主动公开情况'],
  hint: '只填表格。项目数量是清单上的事项数，处理决定数量是本年作出的决定数，两者各自独立。',
  table: {
    id: 'disclosure',
    caption: '主动公开政府信息情况',
    noteHint: '注：规范性文件数量含修订。',
    print: { columnWidths: [3, 1, 1, 1, 1, 1, 1], typeSizePt: 10.5, rowHeightMm: 7 },
    bands: [rules, licences, enforcement, fees, procurement],
  },
};

export const disclosureRelations2019: readonly Relation[] = [
  {
    id: 'disclosure.disclosed-limit',
    kind: 'bound',
    table: 'disclosure',
    line: 'row',
    lines: ['regulations', 'normativeDocuments'],
    left: ['disclosed'],
    right: ['totalDisclosed'],
    severity: 'warning',
    text: '本年新公开数量不应多于对外公开总数量',
    source: { kind: 'derived', text: '新公开的包括在总数之内' },
  },
  {
    id: 'disclosure.items-left',
    kind: 'bound',
    table: 'disclosure',
    line: 'row',
    lines: ['licences', 'otherServices', 'penalties', 'coercion', 'fees'],
    left: [],
    right: ['previousItems', 'change'],
    severity: 'warning',
    text: '上一年项目数量加本年增/减，不应小于零',
    source: { kind: 'derived', text: '项目数量不能为负' },
  },
];

export const disclosureCarryOver2019: CarryOver = {
  table: 'disclosure',
  line: 'column',
  to: 'previousItems',
  from: ['previousItems', 'change'],
  source: { kind: 'derived', text: '上一年项目数量等于上一年度的“上一年项目数量”加“本年增/减”' },
};

export const disclosureContinuity2019: readonly Continuity[] = [
  {
    id: 'disclosure.previous-items',
    rule: 'X3',
    kind: 'equal',
    editions: ['2019'],
    table: 'disclosure',
    line: 'row',
    lines: ['licences', 'otherServices', 'penalties', 'coercion', 'fees'],
    stated: 'previousItems',
    expected: [lastYear('previousItems'), lastYear('change')],
    severity: 'warning',
    text: '上一年项目数量等于上一年度的“上一年项目数量”加“本年增/减”',
    source: { kind: 'derived', text: '由各栏的含义得出' },
  },
  {
    id: 'disclosure.total-disclosed',
    rule: 'X4',
    kind: 'equal',
    editions: ['2019'],
    table: 'disclosure',
    line: 'row',
    lines: ['regulations', 'normativeDocuments'],
    stated: 'totalDisclosed',
    expected: [lastYear('totalDisclosed'), thisYear('disclosed')],
    severity: 'notice',
    text: '对外公开总数量大致等于上年对外公开总数量加本年新公开数量',
    source: { kind: 'plausibility', text: '由各栏的含义得出；废止和失效的已经减去' },
  },
];
