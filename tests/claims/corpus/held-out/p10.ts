import type { Passage } from '../passage';

export const p10: readonly Passage[] = [
  {
    id: 'p10-04',
    agency: '某某区人民政府办公室',
    section: 'title',
    text: '某某区政府办公室2024年政府信息公开年度报告',
    cells: { 'requests/received/natural': 1, 'requests/granted/natural': 1 },
    agrees: ['P10'],
    expected: [],
  },
  {
    id: 'p10-05',
    kind: 'township',
    agency: '某某区某某街道办事处',
    section: 'title',
    text: '2024年某某街道政府信息公开工作年度报告',
    cells: { 'requests/received/natural': 1, 'requests/granted/natural': 1 },
    agrees: ['P10'],
    expected: [],
  },
  {
    id: 'p10-06',
    agency: '某某县林业局',
    section: 'title',
    text: '某某县林业局\n2024年政府信息公开工作年度报告',
    cells: { 'requests/received/natural': 1, 'requests/granted/natural': 1 },
    agrees: ['P10'],
    expected: [],
  },
  {
    id: 'p10-10',
    agency: '某某县林业局',
    section: 'title',
    text: '某某县林业局政府信息公开工作年度报告',
    cells: { 'requests/received/natural': 1, 'requests/granted/natural': 1 },
    expected: [
      { code: 'P10', or: ['title-incomplete'], figure: '某某县林业局政府信息公开工作年度报告' },
    ],
  },
  {
    id: 'p10-11',
    agency: '某某县林业局',
    section: 'title',
    text: '某某县林业局2024年政府信息公开工作总结',
    cells: { 'requests/received/natural': 1, 'requests/granted/natural': 1 },
    expected: [{ code: 'P10', figure: '工作总结' }],
  },
  {
    id: 'p10-12',
    agency: '某某县林业局',
    section: 'title',
    text: '某某县林业局2023年政府信息公开工作年度报告',
    cells: { 'requests/received/natural': 1, 'requests/granted/natural': 1 },
    expected: [{ code: 'P10', or: ['P3', 'title-incomplete'], figure: '2023年' }],
  },
];
