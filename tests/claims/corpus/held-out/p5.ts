import type { Passage } from '../passage';

export const p5: readonly Passage[] = [
  {
    id: 'p5-04',
    section: 'preface',
    text: '报告主要内容包括“总体情况”“主动公开政府信息情况”“收到和处理政府信息公开申请情况”“政府信息公开行政复议、行政诉讼情况”“存在的主要问题及改进情况”“其他需要报告的事项”六个部分。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P5'],
    expected: [],
  },
  {
    id: 'p5-05',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '本报告现结合我镇实际，从总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况及其他需要报告的事项等六个方面汇报。我镇按照主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面开展工作。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P5'],
    expected: [],
  },
  {
    id: 'p5-06',
    section: 'preface',
    text: '年度报告共分六部分，五公开工作纳入第一部分；三个附件由办公室另行公布。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P5'],
    expected: [],
  },
  {
    id: 'p5-11',
    section: 'preface',
    text: '报告分为5个部分：总体情况；主动公开政府信息情况；收到和处理政府信息公开申请情况；政府信息公开行政复议、行政诉讼情况；存在的主要问题及改进情况。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P5', figure: '5个部分' }],
  },
  {
    id: 'p5-12',
    agency: '某某区人民政府办公室',
    section: 'preface',
    text: '本报告的内容由八部分构成，电子版可在区政府门户网站下载。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P5', figure: '八部分' }],
  },
  {
    id: 'p5-13',
    kind: 'township',
    agency: '某某镇人民政府',
    section: 'preface',
    text: '现将我镇2024年政府信息公开工作从四个部分报告如下。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P5', figure: '四个部分' }],
  },
];
