import type { Passage } from '../passage';

export const p4: readonly Passage[] = [
  {
    id: 'p4-01',
    text: '（四）政府信息公开平台建设。统一文字描述规范，在表格说明栏注明填报要求；按照统一格式填写政府信息公开申请登记表，以表格形式公示低保对象名单。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P4'],
    expected: [],
  },
  {
    id: 'p4-02',
    text: '修订《政府信息公开指南》，公布申请表样式和填写说明；申请人请按要求填写姓名、联系方式。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P4'],
    expected: [],
  },
  {
    id: 'p4-03',
    section: 'improvements',
    text: '一是部分单位报告内容空洞，照抄模板；二是个别单位表格数据与文字描述不一致。下一步，对照格式要求逐份审核，杜绝填报随意、漏填错填现象。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['P4'],
    expected: [],
  },
  {
    id: 'p4-07',
    text: '（文字描述）\n2024年，我局扎实推进政府信息公开工作，主动公开信息120条。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P4', figure: '（文字描述）' }],
  },
  {
    id: 'p4-08',
    kind: 'township',
    agency: '某某镇人民政府',
    section: 'other',
    text: '（文字描述，收取信息处理费情况在此处报告。）\n本年度未收取信息处理费。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P4', figure: '（文字描述，收取信息处理费情况在此处报告。）' }],
  },
  {
    id: 'p4-09',
    kind: 'township',
    agency: '某某镇人民政府',
    text: '该部分以表格形式报告。表格如下：',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P4', figure: '该部分以表格形式报告。表格如下' }],
  },
  {
    id: 'p4-10',
    text: '20XX年，我局认真贯彻落实《条例》，主动公开政府信息XX条。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [
      { code: 'P4', or: ['P14'], figure: '20XX年，我局认真贯彻落实《条例》，主动公开政府信息XX条' },
    ],
  },
  {
    id: 'p4-31',
    text: '一、总体情况（黑体三号，正文仿宋三号，字数控制在1000字以内）\n2024年，我局扎实推进政府信息公开工作，主动公开信息120条。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P4', figure: '黑体三号，正文仿宋三号，字数控制在1000字以内' }],
  },
  {
    id: 'p4-32',
    section: 'improvements',
    text: '【请填写本单位存在的问题及改进措施】\n存在的主要问题是更新不够及时，下一步将加强督办。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    expected: [{ code: 'P4', figure: '请填写' }],
  },
];
