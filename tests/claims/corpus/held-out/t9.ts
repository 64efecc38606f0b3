import type { Passage } from '../passage';

export const t9: readonly Passage[] = [
  {
    id: 't9-03',
    section: 'other',
    text: '全年实际收取信息处理费共计一千元，纳入行政事业性收费管理。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '1.85',
    },
    processingFees: { notices: 1, charged: '1000', received: '1000' },
    agrees: ['T9', 'T8'],
    expected: [],
  },
  {
    id: 't9-07',
    section: 'other',
    text: '2024年信息处理费发出通知6件、金额12500元，实际收取12500元，没有减免情形。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '0.5',
    },
    processingFees: { notices: 6, charged: '12500', received: '12500' },
    expected: [{ code: 'T9', cells: 'disclosure/fees' }],
  },
  {
    id: 't9-08',
    section: 'other',
    text: '收取信息处理费情况：按件计收2件，收取四百元。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '0.03',
    },
    processingFees: { notices: 2, charged: '400', received: '400' },
    expected: [{ code: 'T9', cells: 'disclosure/fees' }],
  },
  {
    id: 't9-09',
    kind: 'township',
    agency: '某某街道办事处',
    section: 'other',
    text: '本街道本年度收取信息处理费100元。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '0',
    },
    processingFees: { notices: 1, charged: '100', received: '100' },
    expected: [{ code: 'T9', cells: 'disclosure/fees' }],
  },
];
