import type { Passage } from '../passage';

export const p8: readonly Passage[] = [
  {
    id: 'p8-01',
    text: '我局收到申请1件，已办结。',
    cells: { 'requests/received/natural': 1, 'requests/granted/natural': 1 },
    agrees: ['P8'],
    expected: [],
  },
  {
    id: 'p8-02',
    text: '我局未收到申请，被申请行政复议1件。',
    cells: { 'cases/review/upheld': 1 },
    agrees: ['P8'],
    expected: [],
  },
  {
    id: 'p8-03',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '未收到新的申请，上年结转1件已办结。',
    cells: { 'requests/carriedIn/natural': 1, 'requests/granted/natural': 1 },
    agrees: ['P8'],
    expected: [],
  },
  {
    id: 'p8-07',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '我镇未收到政府信息公开申请。',
    cells: {},
    expected: [{ code: 'P8', cells: 'requests' }],
  },
  {
    id: 'p8-08',
    text: '我局不涉及依申请公开事项。',
    cells: {
      'disclosure/normativeDocuments/issued': 1,
      'disclosure/normativeDocuments/inForce': 3,
      'disclosure/licences/decisions': 20,
    },
    expected: [{ code: 'P8', cells: 'requests' }],
  },
  {
    id: 'p8-09',
    edition: '2019',
    text: '单位权责不涉及依申请公开事项。',
    cells: {},
    expected: [{ code: 'P8', cells: 'requests' }],
  },
];
