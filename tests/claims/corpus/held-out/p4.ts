import type { Passage } from '../passage';

export const p4: readonly Passage[] = [
  {
    id: 'p4-04',
    text: '完成网站字体、字号等适老化改造，正文支持放大至小四号字以上；在栏目内以文字描述加图片的形式公开办事流程。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P4'],
    expected: [],
  },
  {
    id: 'p4-05',
    text: '制作《一图读懂》系列图解12期，公布填表样例和示范文本，指导申请人规范填写申请表，相关表格可在网站下载。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P4'],
    expected: [],
  },
  {
    id: 'p4-06',
    section: 'other',
    text: '此项无其他需要报告的事项。信息处理费的收取情况已在上文报告。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P4'],
    expected: [],
  },
  {
    id: 'p4-11',
    text: '总体情况（宋体加粗小四号字）\n2024年，我局围绕应急管理核心职能，扎实推进政府信息公开工作。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P4', figure: '宋体加粗小四号字' }],
  },
  {
    id: 'p4-12',
    section: 'improvements',
    text: '（此处填写本年度存在的主要问题及改进情况，不少于200字）\n存在的主要问题是更新不够及时，下一步将加强督办。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P4', figure: '此处填写' }],
  },
  {
    id: 'p4-13',
    text: '（一）主动公开情况。××局2024年主动公开政府信息××条，发布政策解读××篇。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [
      { code: 'P4', or: ['P14'], figure: '××局2024年主动公开政府信息××条，发布政策解读××篇' },
    ],
  },
];
