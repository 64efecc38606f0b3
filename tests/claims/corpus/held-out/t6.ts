import type { Passage } from '../passage';

export const t6: readonly Passage[] = [
  {
    id: 't6-04',
    text: '全年收到政府信息公开申请16件，没有来自商业企业、科研机构的申请，没有申请涉及国家秘密，无一件结转下年度。',
    cells: {
      'requests/received/natural': 15,
      'requests/received/legalService': 1,
      'requests/granted/natural': 14,
      'requests/unavailable.notHeld/natural': 2,
    },
    agrees: ['T6', 'T1', 'T2'],
    expected: [],
  },
  {
    id: 't6-05',
    text: '我局不涉及依申请公开事项，无行政许可、行政处罚职能，本年度无规范性文件制发。',
    cells: {},
    agrees: ['T6'],
    expected: [],
  },
  {
    id: 't6-06',
    kind: 'township',
    agency: '某某乡人民政府',
    text: '2024年我乡没有受理“依申请公开政府信息”，没有因政府信息公开被申请行政复议、被提起行政诉讼，村（居）委会也未反映有关诉求。',
    cells: {},
    agrees: ['T6'],
    expected: [],
  },
  {
    id: 't6-11',
    text: '单位权责不涉及依申请公开事项，全年未接到公民、法人或其他组织提出的政府信息公开申请。',
    cells: {
      'requests/received/natural': 4,
      'requests/granted/natural': 2,
      'requests/unavailable.notHeld/natural': 2,
    },
    expected: [
      { code: 'T6', figure: '不涉及依申请公开事项', actual: [4] },
      { code: 'T6', figure: '未接到', actual: [4] },
    ],
  },
  {
    id: 't6-12',
    text: '我局全年无因政府信息公开被提起的行政诉讼，行政复议1件，复议机关予以维持。',
    cells: {
      'requests/received/natural': 4,
      'requests/granted/natural': 4,
      'cases/review/upheld': 1,
      'cases/direct/pending': 1,
      'cases/afterReview/upheld': 1,
    },
    expected: [{ code: 'T6', figure: '无因政府信息公开被提起的行政诉讼', actual: [2] }],
  },
  {
    id: 't6-13',
    kind: 'township',
    agency: '某某街道办事处',
    text: '依申请公开方面：本年度无申请人向我街道提出政府信息公开申请。',
    cells: { 'requests/received/natural': 3, 'requests/granted/natural': 3 },
    expected: [{ code: 'T6', figure: '无申请人', actual: [3] }],
  },
  {
    id: 't6-14',
    text: '坚持阳光办件，全年没有作出不予公开的决定，对能够区分处理的内容做到应公开尽公开，部分公开2件，予以公开12件。',
    cells: {
      'requests/received/natural': 15,
      'requests/granted/natural': 12,
      'requests/partial/natural': 2,
      'requests/refused.internalAffairs/natural': 1,
    },
    expected: [{ code: 'T6', or: ['T3'], figure: '没有作出不予公开', actual: [1] }],
  },
];
