import type { Passage } from '../passage';

export const p7: readonly Passage[] = [
  {
    id: 'p7-04',
    kind: 'government',
    agency: '某某市人民政府',
    text: '全年行政事业性收费31.64亿元，同比下降4.1%。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '316400',
    },
    agrees: ['P7'],
    expected: [],
  },
  {
    id: 'p7-05',
    agency: '某某市公安局',
    text: '市公安局全年行政事业性收费4521.8万元，主要为证照工本费。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '4521.8',
    },
    agrees: ['P7'],
    expected: [],
  },
  {
    id: 'p7-06',
    agency: '某某市生态环境局',
    text: '完成政府采购项目3个，金额126万元；争取中央资金2.3亿元，均已公开。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '0',
    },
    agrees: ['P7'],
    expected: [],
  },
  {
    id: 'p7-10',
    agency: '某某区市场监督管理局',
    text: '我局扎实推进政府信息公开工作。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '8650000',
    },
    expected: [{ code: 'P7', cells: 'disclosure/fees' }],
  },
  {
    id: 'p7-11',
    agency: '某某县卫生健康委员会',
    text: '全年行政事业性收费12.05万元。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '120500',
    },
    expected: [{ code: 'P7', or: ['T5'], cells: 'disclosure/fees' }],
  },
  {
    id: 'p7-12',
    agency: '某某县林业局',
    text: '全年收取行政事业性收费共计78600元，较上年减少。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '78600',
    },
    expected: [{ code: 'P7', or: ['T5'], cells: 'disclosure/fees' }],
  },
];
