import type { Passage } from '../passage';

export const p5: readonly Passage[] = [
  {
    id: 'p5-01',
    section: 'preface',
    text: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P5'],
    expected: [],
  },
  {
    id: 'p5-02',
    section: 'preface',
    text: '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况，以及其他需要报告的事项。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P5'],
    expected: [],
  },
  {
    id: 'p5-03',
    section: 'preface',
    text: '本报告主要包括:总体情况、行政机关主动公开政府信息情况、行政机关收到和处理政府信息公开申请情况、因政府信息公开工作被申请行政复议和提起行政诉讼情况、政府信息公开工作存在的主要问题及改进情况、其他需要报告的事项等6项内容。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P5'],
    expected: [],
  },
  {
    id: 'p5-07',
    edition: '2019',
    section: 'preface',
    text: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况五个部分组成。本报告中所列数据的统计期限自2020年1月1日至2020年12月31日。',
    cells: { 'requests/received/natural': 18, 'requests/granted/natural': 18 },
    expected: [{ code: 'P5', figure: '五个部分' }],
  },
  {
    id: 'p5-08',
    section: 'preface',
    text: '本报告全文共五项内容，分别为总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P5', figure: '五项内容' }],
  },
  {
    id: 'p5-09',
    section: 'preface',
    text: '本报告由概述、主动公开政府信息情况、政府信息依申请公开办理情况、政府信息公开的收费及减免情况、申请行政复议和提起行政诉讼的情况、存在的主要问题及改进措施、需要说明的事项与附表共七部分组成。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P5', figure: '七部分' }],
  },
  {
    id: 'p5-10',
    kind: 'township',
    agency: '某某镇人民政府',
    section: 'preface',
    text: '本年度报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况和其他需要报告的事项。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [
      {
        code: 'P5',
        figure:
          '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况和其他需要报告的事项',
      },
    ],
  },
  {
    id: 'p5-31',
    section: 'preface',
    text: '现从五个方面将我局2024年政府信息公开工作情况报告如下。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P5', figure: '五个方面' }],
  },
  {
    id: 'p5-32',
    section: 'preface',
    text: '本报告共六个部分，第一部分总体情况下设五个方面，第二至第四部分为表格，附录另发。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P5'],
    expected: [],
  },
];
