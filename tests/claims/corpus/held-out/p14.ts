import type { Passage } from '../passage';

export const p14: readonly Passage[] = [
  {
    id: 'p14-04',
    agency: '某某市人民政府办公室',
    text: '满意度得分98.5，全市排名第3；网站可用率达99.99%，首页打开时间小于2秒，无障碍2.0版上线。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P14'],
    expected: [],
  },
  {
    id: 'p14-05',
    text: '在“民营经济32条”“8+4”政策体系解读中，推出图解4期、访谈2场；A4纸版办事指南发放500份。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P14'],
    expected: [],
  },
  {
    id: 'p14-06',
    text: '依托“政策服务 条例宣传 件件回应”三个板块开展宣传，做到事事有着落、件件有回音、条条有答复。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P14'],
    expected: [],
  },
  {
    id: 'p14-10',
    text: '本年度收到政府信息公开申请__件，答复__件。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P14', or: ['P4'], figure: '__件，答复__件' }],
  },
  {
    id: 'p14-11',
    text: '全年制发行政规范性文件 件，废止 件，现行有效 件。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/normativeDocuments/issued': 1,
      'disclosure/normativeDocuments/inForce': 3,
    },
    expected: [{ code: 'P14', figure: '制发行政规范性文件 件，废止 件，现行有效 件' }],
  },
  {
    id: 'p14-12',
    text: '通过网站发布信息 篇、微信公众号推送信息210篇，回应关切 次。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P14', figure: '发布信息 篇、微信公众号推送信息210篇，回应关切 次' }],
  },
  {
    id: 'p14-13',
    text: '全年共收到政府信息公开申请（ ）件，按时答复率100%。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P14', or: ['P4'], figure: '（ ）件' }],
  },
];
