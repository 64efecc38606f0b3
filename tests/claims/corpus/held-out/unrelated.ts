import type { Passage } from '../passage';

export const unrelated: readonly Passage[] = [
  {
    id: 'unrelated-12',
    text: '（二）依申请公开。修订依申请公开办理规程，明确收到申请之日起5个工作日内完成登记、15个工作日内提出答复意见、20个工作日内答复；需要延长的最多不超过20个工作日。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['T1', 'T2'],
    expected: [],
  },
  {
    id: 'unrelated-13',
    text: '同一申请人一个月内申请超过10件、一年内申请超过30件的，要求其说明理由；申请公开的信息超过100页的，按量收取信息处理费。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['T1', 'T2', 'T8'],
    expected: [],
  },
  {
    id: 'unrelated-14',
    text: '现行有效的地方性法规12部、权责清单事项326项；部门权责清单删除5项、新增8项，行政规范性文件后评估报告2份。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/normativeDocuments/issued': 1,
      'disclosure/normativeDocuments/inForce': 4,
    },
    agrees: ['T5'],
    expected: [],
  },
  {
    id: 'unrelated-15',
    text: '全年未发生因政务公开工作被问责的情形，未发生涉及政府信息公开的重大舆情、泄密事件；没有被上级通报批评。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'cases/review/upheld': 1,
      'cases/direct/upheld': 1,
    },
    agrees: ['T4', 'T6'],
    expected: [],
  },
  {
    id: 'unrelated-16',
    text: '一年来，服务窗口累计接待咨询1200人次，受理各类业务申请8600件，其中不动产登记申请7300件、规划许可申请126件，按时办结率99.6%。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/licences/decisions': 126,
    },
    agrees: ['T1', 'T2'],
    expected: [],
  },
  {
    id: 'unrelated-17',
    text: '公开征地批复86件、征地补偿安置公告154件、土地成交公示42宗，涉及面积3200亩；公开财政预决算信息120条、“三公”经费下降5.2%。',
    cells: { 'requests/received/natural': 5, 'requests/granted/natural': 5 },
    agrees: ['T1', 'T5'],
    expected: [],
  },
  {
    id: 'unrelated-18',
    text: '加强法治审核，出台局内部管理制度6项；提请市政府印发规范性文件3件，与其他部门联合印发文件7件。',
    cells: {
      'requests/received/natural': 5,
      'requests/granted/natural': 5,
      'disclosure/normativeDocuments/issued': 1,
      'disclosure/normativeDocuments/inForce': 4,
    },
    agrees: ['T5'],
    expected: [],
  },
  {
    id: 'unrelated-19',
    text: '从申请内容看，征地拆迁类占45%，房屋管理类占20%，行政执法类占15%，其他占20%；从提交方式看，网络占62%，信函占33%，当面占5%。',
    cells: {
      'requests/received/natural': 60,
      'requests/granted/natural': 50,
      'requests/unavailable.notHeld/natural': 10,
    },
    agrees: ['T1', 'T2', 'T3'],
    expected: [],
  },
  {
    id: 'unrelated-20',
    text: '截至2024年6月30日，上半年收到申请3件，下半年收到申请9件，全年共12件，均已按期答复。',
    cells: { 'requests/received/natural': 12, 'requests/granted/natural': 12 },
    agrees: ['T1', 'T2'],
    expected: [],
  },
  {
    id: 'unrelated-21',
    agency: '某某县人民政府办公室',
    text: '“十四五”以来，我县累计受理政府信息公开申请860件，年均增长9%；本年度新收168件。',
    cells: {
      'requests/received/natural': 168,
      'requests/granted/natural': 150,
      'requests/unavailable.notHeld/natural': 18,
    },
    agrees: ['T1'],
    expected: [],
  },
  {
    id: 'unrelated-22',
    text: '平均每件答复用时9.6个工作日，最短1日；50%以上的申请在10个工作日内答复，延期答复的占4%，补正的占7%。',
    cells: {
      'requests/received/natural': 60,
      'requests/granted/natural': 50,
      'requests/unavailable.notHeld/natural': 10,
    },
    agrees: ['T3', 'T2'],
    expected: [],
  },
];
