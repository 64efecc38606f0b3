import type { Passage } from '../passage';

export const p6: readonly Passage[] = [
  {
    id: 'p6-01',
    kind: 'government',
    agency: '某某市人民政府',
    text: '2024年，市政府制定规章1件，现行有效规章11件。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/regulations/issued': 1,
      'disclosure/regulations/inForce': 11,
    },
    agrees: ['P6'],
    expected: [],
  },
  {
    id: 'p6-02',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '本镇不具有规章制定权，本年度未制发行政规范性文件。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P6'],
    expected: [],
  },
  {
    id: 'p6-03',
    agency: '某某县自然资源局',
    text: '本局配合市级部门开展规章立法调研2次，对3件规章草案提出意见。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/normativeDocuments/issued': 1,
      'disclosure/normativeDocuments/inForce': 4,
    },
    agrees: ['P6'],
    expected: [],
  },
  {
    id: 'p6-07',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '2024年，我镇扎实推进政府信息公开工作。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/regulations/inForce': 6,
    },
    expected: [{ code: 'P6', cells: 'disclosure/regulations' }],
  },
  {
    id: 'p6-08',
    kind: 'township',
    agency: '某某街道办事处',
    text: '街道扎实推进政府信息公开工作。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/regulations/issued': 1,
      'disclosure/regulations/inForce': 1,
    },
    expected: [{ code: 'P6', cells: 'disclosure/regulations' }],
  },
  {
    id: 'p6-09',
    agency: '某某县住房和城乡建设局',
    text: '我局扎实推进政府信息公开工作。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/regulations/issued': 2,
      'disclosure/regulations/inForce': 2,
    },
    expected: [{ code: 'P6', cells: 'disclosure/regulations' }],
  },
];
