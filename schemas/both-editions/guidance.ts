import type { Guidance } from '@/lib/template/guidance';
import { examples } from './examples';

export const guidance: Guidance = {
  topics: [
    {
      topic: 'proactive',
      headings: ['主动公开'],
      words: ['主动公开', '政策解读', '公开政府信息', '发布信息', '公开信息', '发布政府信息'],
    },
    {
      topic: 'onRequest',
      headings: ['依申请公开', '申请公开', '申请办理', '公开申请'],
      words: ['依申请公开', '公开申请', '申请公开', '信息公开申请', '收到申请', '申请人'],
    },
    {
      topic: 'management',
      headings: ['信息管理', '管理情况', '规范管理', '信息资源', '规范性文件'],
      words: ['规范性文件', '公开属性', '保密审查', '公开目录', '动态调整', '信息管理', '公开指南'],
    },
    {
      topic: 'platform',
      headings: ['平台', '网站建设', '载体', '渠道'],
      words: [
        '政府网站',
        '门户网站',
        '政务新媒体',
        '微信公众号',
        '公开专栏',
        '公开专区',
        '平台建设',
      ],
    },
    {
      topic: 'supervision',
      headings: ['监督', '保障', '组织领导', '组织建设', '考核'],
      words: ['监督', '考核', '培训', '评议', '责任追究', '组织领导', '领导小组', '专题会议'],
    },
    {
      topic: 'problems',
      headings: ['问题', '不足', '短板'],
      words: ['问题', '不足', '短板', '薄弱', '不够', '有待', '欠缺', '差距'],
    },
    {
      topic: 'measures',
      headings: ['改进', '措施', '下一步', '整改', '打算'],
      words: ['改进', '下一步', '整改', '今后', '措施', '进一步', '针对', '将'],
    },
    {
      topic: 'processingFees',
      headings: ['处理费', '收费'],
      words: ['处理费', '收费', '收取费用'],
    },
    {
      topic: 'otherMatters',
      headings: ['其他', '工作要点', '建议', '提案', '创新'],
      words: [
        '其他需要报告',
        '其他需要说明',
        '其他事项',
        '其他报告',
        '工作要点',
        '建议提案',
        '提案',
      ],
    },
  ],
  duties: [
    {
      kind: 'government',
      section: 'overview',
      topic: 'supervision',
      hint: '各级人民政府还应写工作考核、社会评议和责任追究结果情况；没有开展的也要写明。',
      source: '《中华人民共和国政府信息公开条例》第五十条第四项',
      parts: [
        { label: '工作考核', words: ['考核', '考评', '绩效评估'] },
        { label: '社会评议', words: ['评议', '满意度', '测评', '第三方评估'] },
        { label: '责任追究', words: ['责任追究', '追究责任', '追责', '问责', '追究'] },
      ],
    },
  ],
  fees: {
    from: 2020,
    words: ['处理费', '收费', '收取费用', '收取任何费用', '未收取'],
    source: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  },
  examples,
};
