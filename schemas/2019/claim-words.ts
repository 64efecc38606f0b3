import type { ClaimLine } from '@/lib/template/claim-words';
import {
  claimWordsWith,
  decisionLines,
  disclosed,
  documentRows,
  result,
  unsure,
} from '../both-editions/claim-words';

const lines: readonly ClaimLine[] = [
  result(['other'], ['其他处理', '其它处理', '作其他处理', '作出其他处理', '其他方式处理']),
  ...documentRows,
  disclosed(
    'column',
    [['made']],
    [
      '制发',
      '新制发',
      '新制作',
      '本年新制作',
      '制作',
      '制定',
      '新制定',
      '制定出台',
      '制定印发',
      '出台',
      '新出台',
      '印发',
      '发布',
      '新发布',
    ],
  ),
  disclosed('column', [['disclosed']], ['新公开', '本年新公开']),
  disclosed(
    'column',
    [['disclosed'], ['totalDisclosed'], ['made']],
    ['主动公开', '对外公开', '主动对外公开', '公开'],
  ),
  disclosed('column', [['totalDisclosed']], ['对外公开总数量', '对外公开总数', '对外公开总量']),
  // The form of 2019 has no cells for these.
  disclosed(
    'column',
    [],
    ['废止', '失效', '现行有效', '继续有效', '宣布失效', '作废', '失效作废', '有效', '现有'],
  ),
  ...decisionLines,
  {
    ...unsure(disclosed('row', [['otherServices']], ['其他对外管理服务事项'])),
    across: [['decisions']],
  },
  {
    ...unsure(disclosed('row', [['procurement']], ['政府集中采购', '集中采购'])),
    across: [['items'], ['amount']],
  },
];

export const claimWords2019 = claimWordsWith(lines, {
  unpaid: [],
  charges: [],
  regulations: [
    'disclosure/regulations/made',
    'disclosure/regulations/disclosed',
    'disclosure/regulations/totalDisclosed',
  ],
});
