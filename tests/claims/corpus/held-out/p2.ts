import type { Passage } from '../passage';

export const p2: readonly Passage[] = [
  {
    id: 'p2-04',
    section: 'improvements',
    text: '（一）上年度问题整改情况。上年指出的“政策解读形式单一”问题已整改到位，目前不存在未整改的问题。\n（二）本年度存在的主要问题及改进情况。部分栏目信息更新不够及时，个别答复文书不够规范，将通过季度抽查和案例评析加以改进。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P2'],
    expected: [],
  },
  {
    id: 'p2-05',
    agency: '某某区人民政府办公室',
    section: 'improvements',
    text: '虽然没有收到群众投诉，但我办在政府信息公开工作中还存在队伍力量薄弱、标准化程度不高等问题，今后要配齐人员、完善目录。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P2'],
    expected: [],
  },
  {
    id: 'p2-06',
    section: 'improvements',
    text: '政府信息公开的深度和群众的期盼还有差距；没有问题意识、等靠上级安排的现象在个别股室依然存在。将建立问题清单，逐项销号。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P2'],
    expected: [],
  },
  {
    id: 'p2-10',
    section: 'improvements',
    text: '暂无',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P2', figure: '暂无' }],
  },
  {
    id: 'p2-11',
    section: 'improvements',
    text: '我局严格按要求开展政府信息公开工作，各项任务均按时完成，未发现存在问题。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P2', figure: '未发现存在问题' }],
  },
  {
    id: 'p2-12',
    agency: '某某县公共资源交易中心',
    section: 'improvements',
    text: '2024年度，我中心无存在的主要问题，将继续保持。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P2', figure: '无存在的主要问题' }],
  },
];
