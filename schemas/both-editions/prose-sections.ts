import type { ProseSection } from '@/lib/template/template';

export const overview: ProseSection = {
  kind: 'prose',
  id: 'overview',
  heading: '一、总体情况',
  aliases: ['总体情况', '概述', '基本情况'],
  hint: '严格围绕《条例》第五十条规定的内容，分五个方面写本年度的工作情况，突出重点、简明扼要、用数据和事实说话，原则上不超过1000字。',
  adviceCharacters: 1000,
  topics: [
    {
      id: 'proactive',
      label: '主动公开',
      hint: '通过政府网站、政务新媒体、公报和公告栏等公开信息的数量，政策解读和回应关切情况，教育、医疗、就业、养老、公共资源配置等重点领域的公开情况。',
    },
    {
      id: 'onRequest',
      label: '依申请公开',
      hint: '收到和办理申请的数量、主要结果、答复质量和渠道建设。所写数字应与第三部分的表格一致。',
    },
    {
      id: 'management',
      label: '政府信息管理',
      hint: '规章和行政规范性文件制发、废止、现行有效的数量（应与第二部分的表格一致），目录、公开属性认定、保密审查和动态调整情况。',
    },
    {
      id: 'platform',
      label: '政府信息公开平台建设',
      hint: '政府网站、政府信息公开平台、政务新媒体的数量和建设情况，政务公开专区、政府公报的期数和数字化情况。',
    },
    {
      id: 'supervision',
      label: '监督保障',
      hint: '组织领导、机构人员、培训、监督检查。各级人民政府还应写工作考核、社会评议和责任追究结果情况（《条例》第五十条第四项）。',
    },
  ],
};

export const improvements: ProseSection = {
  kind: 'prose',
  id: 'improvements',
  heading: '五、存在的主要问题及改进情况',
  aliases: [
    '存在的主要问题及改进情况',
    '五、存在问题及改进情况',
    '五、政府信息公开工作存在的主要问题及改进情况',
    '存在主要问题和改进措施',
    '存在的问题及改进措施',
  ],
  hint: '写清本年度存在的主要问题和逐条对应的改进措施，也可先写上一年度问题的整改情况。不要只写“无”或“没有问题”。',
  adviceCharacters: null,
  topics: [
    {
      id: 'problems',
      label: '存在的主要问题',
      hint: '结合本机关实际，具体指出两三个问题，避免年年相同的套话。',
    },
    {
      id: 'measures',
      label: '改进情况',
      hint: '针对所列问题逐条写改进措施；上一年度指出的问题，写明整改结果。',
    },
  ],
};

export const other: ProseSection = {
  kind: 'prose',
  id: 'other',
  heading: '六、其他需要报告的事项',
  aliases: ['其他需要报告的事项', '需要报告的其他事项', '其他事项'],
  hint: '收取信息处理费的情况在此处报告；没有收取的也应写明。此外可写落实年度政务公开工作要点等其他事项。',
  adviceCharacters: null,
  topics: [
    {
      id: 'processingFees',
      label: '信息处理费',
      hint: '写明本年度是否收取信息处理费、发出收费通知的件数、总金额和实际收取的总金额（单位：元）。没有收取的写“本年度未收取信息处理费”。',
    },
    {
      id: 'otherMatters',
      label: '其他事项',
      hint: '落实年度政务公开工作要点情况、建议提案办理结果公开情况等。没有的写“没有其他需要报告的事项”。',
    },
  ],
};
