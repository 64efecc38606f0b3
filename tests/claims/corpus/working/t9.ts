import type { Passage } from '../passage';

export const t9: readonly Passage[] = [
  {
    id: 't9-01',
    section: 'other',
    text: '本年度收取信息处理费1200元。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '0.12',
    },
    processingFees: { notices: 2, charged: '1200', received: '1200' },
    agrees: ['T9', 'T8'],
    expected: [],
  },
  {
    id: 't9-02',
    kind: 'government',
    agency: '某某市人民政府',
    section: 'other',
    text: '全年收取行政事业性收费35.6万元，其中信息处理费0.05万元。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '35.6',
    },
    processingFees: { notices: 1, charged: '500', received: '500' },
    agrees: ['T9'],
    expected: [],
  },
  {
    id: 't9-04',
    section: 'other',
    text: '本年度收取信息处理费3940元，全部按规定上缴国库。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '0',
    },
    processingFees: { notices: 3, charged: '3940', received: '3940' },
    expected: [{ code: 'T9', cells: 'disclosure/fees' }],
  },
  {
    id: 't9-05',
    kind: 'township',
    agency: '某某镇人民政府',
    section: 'other',
    text: '向1名申请人发出收费通知1件，通知金额2600元，实际收取2600元。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '0.1',
    },
    processingFees: { notices: 1, charged: '2600', received: '2600' },
    expected: [{ code: 'T9', cells: 'disclosure/fees' }],
  },
  {
    id: 't9-06',
    kind: 'government',
    agency: '某某市人民政府',
    section: 'other',
    text: '全市各级行政机关实际收取信息处理费共计15800元。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '1.2',
    },
    processingFees: { notices: 22, charged: '20000', received: '15800' },
    expected: [{ code: 'T9', cells: 'disclosure/fees' }],
  },
];
