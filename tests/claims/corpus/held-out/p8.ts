import type { Passage } from '../passage';

export const p8: readonly Passage[] = [
  {
    id: 'p8-04',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '收到企业申请1件，结转下年度办理。',
    cells: { 'requests/received/business': 1, 'requests/carriedOver/business': 1 },
    agrees: ['P8'],
    expected: [],
  },
  {
    id: 'p8-05',
    text: '未收到申请，被提起行政诉讼1件。',
    cells: { 'cases/afterReview/upheld': 1 },
    agrees: ['P8'],
    expected: [],
  },
  {
    id: 'p8-06',
    edition: '2019',
    text: '收到申请2件，均予以公开。',
    cells: { 'requests/received/legalService': 2, 'requests/granted/legalService': 2 },
    agrees: ['P8'],
    expected: [],
  },
  {
    id: 'p8-10',
    kind: 'authorised',
    agency: '某某大学',
    text: '本校未收到信息公开申请。',
    cells: {},
    expected: [{ code: 'P8', cells: 'requests' }],
  },
  {
    id: 'p8-11',
    text: '全年未接到申请，未发生行政复议、行政诉讼。',
    cells: { 'disclosure/penalties/decisions': 12 },
    expected: [{ code: 'P8', cells: 'requests' }],
  },
  {
    id: 'p8-12',
    edition: '2019',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '无申请、无复议、无诉讼。',
    cells: { 'disclosure/penalties/decisions': 5 },
    expected: [{ code: 'P8', cells: 'requests' }],
  },
];
