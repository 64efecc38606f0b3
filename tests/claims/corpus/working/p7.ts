import type { Passage } from '../passage';

export const p7: readonly Passage[] = [
  {
    id: 'p7-01',
    kind: 'government',
    agency: '某某市人民政府',
    text: '全市扎实推进政府信息公开工作。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '96171.6',
    },
    agrees: ['P7'],
    expected: [],
  },
  {
    id: 'p7-02',
    agency: '某某县自然资源局',
    text: '我局全年收取行政事业性收费356000元，均按标准执行并公开收费目录清单。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '35.6',
    },
    agrees: ['P7'],
    expected: [],
  },
  {
    id: 'p7-03',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '我镇扎实推进政府信息公开工作。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '12.3456',
    },
    agrees: ['P7'],
    expected: [],
  },
  {
    id: 'p7-07',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '我镇扎实推进政府信息公开工作。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '1256800',
    },
    expected: [{ code: 'P7', cells: 'disclosure/fees' }],
  },
  {
    id: 'p7-08',
    agency: '某某县自然资源局',
    text: '我局全年收取行政事业性收费35.6万元，均按标准执行并公开收费目录清单。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '356000',
    },
    expected: [{ code: 'P7', or: ['T5'], cells: 'disclosure/fees' }],
  },
  {
    id: 'p7-09',
    kind: 'township',
    agency: '某某街道办事处',
    text: '街道扎实推进政府信息公开工作。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '456230.5',
    },
    expected: [{ code: 'P7', cells: 'disclosure/fees' }],
  },
  {
    id: 'p7-31',
    agency: '某某区民政局',
    text: '我局扎实推进政府信息公开工作。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/fees/amount': '9100000',
    },
    expected: [{ code: 'P7', cells: 'disclosure/fees' }],
  },
];
