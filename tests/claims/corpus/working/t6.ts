import type { Passage } from '../passage';

export const t6: readonly Passage[] = [
  {
    id: 't6-01',
    text: '（二）依申请公开情况。2024年，我局未收到政府信息公开申请，也未发生因政府信息公开引发的行政复议和行政诉讼。',
    cells: {},
    agrees: ['T6'],
    expected: [],
  },
  {
    id: 't6-02',
    kind: 'township',
    agency: '某某街道办事处',
    text: '本年度，未接到群众要求公开的信息。街道未制定规范性文件，无行政复议、行政诉讼的情况发生。',
    cells: { 'disclosure/penalties/decisions': 30 },
    agrees: ['T6'],
    expected: [],
  },
  {
    id: 't6-03',
    text: '部分单位长期未收到政府信息公开申请，办理经验不足；2023年我局没有收到申请，2024年新收申请2件，均已办结。未收到对政府信息公开工作的举报投诉，未出现逾期不答复的情形。',
    cells: { 'requests/received/natural': 2, 'requests/granted/natural': 2 },
    agrees: ['T6', 'T1'],
    expected: [],
  },
  {
    id: 't6-07',
    text: '2024年度，我局没有收到依申请公开政府信息的申请，申请渠道保持畅通。',
    cells: {
      'requests/received/natural': 2,
      'requests/granted/natural': 1,
      'requests/unavailable.notHeld/natural': 1,
    },
    expected: [{ code: 'T6', figure: '没有收到', actual: [2] }],
  },
  {
    id: 't6-08',
    text: '全年办理政府信息公开申请11件，未发生因政府信息公开引起的行政复议、行政诉讼案件。',
    cells: {
      'requests/received/natural': 11,
      'requests/granted/natural': 11,
      'cases/review/upheld': 1,
    },
    expected: [{ code: 'T6', figure: '未发生', actual: [1] }],
  },
  {
    id: 't6-09',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '（三）政府信息管理。本年度我镇未制定规范性文件，政府信息公开目录随机构职能调整及时更新。',
    cells: {
      'requests/received/natural': 1,
      'requests/granted/natural': 1,
      'disclosure/normativeDocuments/issued': 2,
      'disclosure/normativeDocuments/inForce': 9,
    },
    expected: [{ code: 'T6', figure: '未制定规范性文件', actual: [2] }],
  },
  {
    id: 't6-10',
    text: '本年度收到的申请全部办理完毕，无结转下年度继续办理的申请，无上年结转的申请。',
    cells: {
      'requests/received/natural': 6,
      'requests/carriedIn/natural': 1,
      'requests/granted/natural': 4,
      'requests/unavailable.notHeld/natural': 1,
      'requests/carriedOver/natural': 2,
    },
    expected: [
      { code: 'T6', figure: '无结转下年度', actual: [2] },
      { code: 'T6', figure: '无上年结转', actual: [1] },
    ],
  },
  {
    id: 't6-15',
    text: '2024年共收到政府信息公开申请5件，均已在法定期限内答复。',
    cells: {},
    expected: [{ code: 'T1', or: ['T6'], figure: '5件', stated: 5, actual: [0] }],
  },
  {
    id: 't6-16',
    text: '因政府信息公开引发行政复议案件1件、行政诉讼案件0件；全年未废止行政规范性文件。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'cases/review/upheld': 1,
      'disclosure/normativeDocuments/repealed': 3,
      'disclosure/normativeDocuments/inForce': 7,
    },
    expected: [{ code: 'T6', or: ['T5'], figure: '未废止', actual: [3] }],
  },
];
