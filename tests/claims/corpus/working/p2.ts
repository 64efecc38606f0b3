import type { Passage } from '../passage';

export const p2: readonly Passage[] = [
  {
    id: 'p2-01',
    section: 'improvements',
    text: '存在的主要问题：一是公开内容还不够全面，政策解读形式较为单一；二是业务人员变动频繁，办理申请的经验不足。改进情况：加强培训，固定专人，丰富图解、视频等解读方式。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P2'],
    expected: [],
  },
  {
    id: 'p2-02',
    section: 'improvements',
    text: '2024年，我局政府信息公开工作没有发生重大问题，但对照群众期待仍有不足：公开信息更新不够及时，与群众互动较少。下一步将明确栏目责任人，每月自查一次。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P2'],
    expected: [],
  },
  {
    id: 'p2-03',
    kind: 'township',
    section: 'improvements',
    text: '一是主动公开意识有待增强，二是公开时效性有待提高。下一步，我镇将加强学习培训，完善审核机制。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P2'],
    expected: [],
  },
  {
    id: 'p2-07',
    section: 'improvements',
    text: '无。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P2', figure: '无' }],
  },
  {
    id: 'p2-08',
    year: 2021,
    section: 'improvements',
    text: '2021年我局政务公开目前没有问题。下一步，我局将认真分析，创新举措，分类施策，进一步提升全区政务公开工作水平。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P2', figure: '没有问题' }],
  },
  {
    id: 'p2-09',
    kind: 'township',
    section: 'improvements',
    text: '本年度政府信息公开工作不存在问题，无改进情况。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P2', figure: '不存在问题' }],
  },
  {
    id: 'p2-13',
    section: 'improvements',
    text: '没有。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P2', figure: '没有' }],
  },
];
