import type { AmountCell } from '@/lib/template/cell-definition';
import type { ProcessingFees } from '@/lib/template/template';

const yuan: AmountCell = { kind: 'amount', decimals: 2, units: ['元'], unitPlace: 'header' };

/** 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号） */
export const processingFees: ProcessingFees = {
  section: 'other',
  label: '信息处理费',
  hint: '本年度发出收费通知的件数、通知收取和实际收取的总金额，单位是元。没有收取的都填0。填好的由系统写成一句话，放在本部分正文前面。',
  fields: [
    {
      id: 'notices',
      label: '发出收费通知（件）',
      hint: '本年度发出的信息处理费收费通知书的件数。',
      cell: { kind: 'count', units: ['件', '份'] },
    },
    {
      id: 'charged',
      label: '通知收取总金额（元）',
      hint: '各份通知书上金额的总和。',
      cell: yuan,
    },
    {
      id: 'received',
      label: '实际收取总金额（元）',
      hint: '申请人在本年度缴纳的总金额；逾期不缴费的不计。',
      cell: yuan,
    },
  ],
  none: '{year}年度未收取信息处理费。',
  sentence:
    '{year}年度发出信息处理费收费通知{notices}件，通知收取总金额{charged}元，实际收取总金额{received}元。',
};
