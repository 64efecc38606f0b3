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
  result(
    ['other.notCorrected', 'other.feeUnpaid', 'other.rest'],
    ['其他处理', '其它处理', '作其他处理', '作出其他处理', '其他方式处理', '其他处理情形'],
  ),
  result('other.notCorrected', [
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '申请人无正当理由逾期不补正',
    '无正当理由逾期不补正',
    '申请人逾期不补正',
    '逾期不补正',
    '逾期未补正',
  ]),
  result('other.feeUnpaid', [
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '申请人逾期未按收费通知要求缴纳费用',
    '逾期未按收费通知要求缴纳费用',
    '逾期未缴纳费用',
    '逾期未缴费',
    '逾期不缴费',
  ]),
  ...documentRows,
  disclosed(
    'column',
    [['issued']],
    [
      '制发',
      '新制发',
      '本年制发',
      '制定',
      '新制定',
      '制定出台',
      '制定印发',
      '制定发布',
      '出台',
      '新出台',
      '印发',
      '发布',
      '新发布',
      '新印发',
    ],
  ),
  disclosed(
    'column',
    [['repealed']],
    [
      '废止',
      '本年废止',
      '宣布废止',
      '废止失效',
      '废止和失效',
      '废止或失效',
      '废止、失效',
      '废止和宣布失效',
      '废止或宣布失效',
      '清理废止',
      '予以废止',
      '作废',
      '失效作废',
      '废止作废',
      '宣布作废',
    ],
  ),
  unsure(disclosed('column', [['repealed']], ['失效', '宣布失效'])),
  disclosed(
    'column',
    [['inForce']],
    ['现行有效', '现行有效的', '继续有效', '保留有效', '目前有效', '有效'],
  ),
  unsure(disclosed('column', [['inForce']], ['现有', '现存', '保留'])),
  ...decisionLines,
  {
    ...disclosed(
      'row',
      [['fees']],
      [
        '行政事业性收费',
        '行政事业性收费金额',
        '行政事业性收费总额',
        '行政事业性收费收入',
        '行政事业性收费总金额',
      ],
    ),
    across: [['amount']],
  },
];

export const claimWords2021 = claimWordsWith(lines, {
  unpaid: ['requests/other.feeUnpaid/total'],
  charges: ['disclosure/fees/amount'],
  regulations: [
    'disclosure/regulations/issued',
    'disclosure/regulations/repealed',
    'disclosure/regulations/inForce',
  ],
});
