import type { Preface } from '@/lib/template/preface';
import type { Choice } from '@/lib/template/template';

export const title = '{agency}{year}年政府信息公开工作年度报告';

export const draftMark = '草稿';

export const notApplicable = '/';

export const preface: Preface = {
  label: '引言',
  hint: '可以不写。多数机关在这里说明编制依据、报告由哪六个部分组成、数据的统计期限、电子版的下载网址和联系方式。后三项可在下面分栏填写，由系统写成句子。',
  example:
    '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和政府信息公开工作年度报告格式的要求，编制本报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。',
  period: '本报告中所列数据的统计期限自{from}至{to}。',
  download: '本报告的电子版可在{url}下载。',
  contact: '如对本报告有疑问，请与{office}联系{details}。',
  contactFields: [
    { id: 'office', label: '联系机构' },
    { id: 'address', label: '地址' },
    { id: 'postcode', label: '邮编' },
    { id: 'phone', label: '电话' },
    { id: 'fax', label: '传真' },
    { id: 'email', label: '电子邮箱' },
  ],
};

export const agencyKinds: readonly Choice[] = [
  {
    id: 'government',
    label: '县级以上地方人民政府',
    hint: '还应报告工作考核、社会评议和责任追究结果情况；每年3月31日前公布。',
  },
  {
    id: 'department',
    label: '政府部门',
    hint: '每年1月31日前向本级政府信息公开工作主管部门提交并公布。',
  },
  {
    id: 'township',
    label: '乡镇人民政府、街道办事处',
    hint: '按上级主管部门规定的时间报送和公布。',
  },
  {
    id: 'authorised',
    label: '法律、法规授权的组织',
    hint: '具有管理公共事务职能的授权组织，依照《条例》第五十四条执行。',
  },
];

export const scopes: readonly Choice[] = [
  { id: 'own', label: '仅本机关', hint: '只统计本机关自己的数据。' },
  {
    id: 'region',
    label: '本行政区域（汇总）',
    hint: '汇总下级政府和各部门的数据。与仅本机关的报告不能混用，也不能直接逐年比较。',
  },
];
