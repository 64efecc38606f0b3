import type { Passage } from '../passage';

export const p14: readonly Passage[] = [
  {
    id: 'p14-01',
    text: '贯彻国务院令第711号、国办公开办函〔2021〕30号要求，开展第15届“5·15政务公开日”活动，12345热线24小时值守，实行7×24小时监测，联系电话0000-1234567，门牌8号。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P14'],
    expected: [],
  },
  {
    id: 'p14-02',
    text: '1.主动公开方面。公开信息1，234条，其中政策文件12、解读材料8、工作动态56条。\n2.平台建设方面。“一网两微”运行良好，访问量达2234399人次。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P14'],
    expected: [],
  },
  {
    id: 'p14-03',
    text: '（1）围绕26个试点领域梳理公开事项665项；（2）落实“三审三校”；（3）按照“1+N”模式建设政务公开专区3处，面积约20平方米。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P14'],
    expected: [],
  },
  {
    id: 'p14-07',
    agency: '某某县公共资源交易中心',
    text: '2024年，我中心主动公开信息  条，其中通过门户网站公开  条。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P14', figure: '主动公开信息  条，其中通过门户网站公开  条' }],
  },
  {
    id: 'p14-08',
    text: '全年在政府网上共主动公开条，其中信息公开制度1条，机构职能1条，公示公告18条，本地动态97条。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P14', figure: '公开条' }],
  },
  {
    id: 'p14-09',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '受理政府信息公开申请5，办结5，主动公开政府信息120。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P14', figure: '受理政府信息公开申请5，办结5，主动公开政府信息120' }],
  },
];
