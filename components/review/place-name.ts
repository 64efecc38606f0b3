import { namesOf } from '@/lib/findings/names';
import { isCellName } from '@/lib/report/field-names';
import type { Template } from '@/lib/template/template';
import { cellsOf, proseSectionsOf, tableSectionsOf } from '@/lib/template/walk';

/** Where a field stands, in words: `三、收到和处理政府信息公开申请情况：自然人，三（一）予以公开`. */
export function placeName(template: Template, field: string): string {
  if (field === '') return '整份报告';
  if (isCellName(field)) return cellPlace(template, field);
  const [group = '', id = ''] = field.split('.');
  if (group === 'sections') {
    return proseSectionsOf(template).find((section) => section.id === id)?.heading ?? field;
  }
  if (group === 'processingFees') return feePlace(template, id);
  if (group === 'notes') {
    const section = tableSectionsOf(template).find(({ table }) => table.id === id);
    return section === undefined ? field : `${section.heading}：表下注`;
  }
  if (field === 'preface') return template.preface.label;
  return FIELD_NAMES[field] ?? FIELD_NAMES[group] ?? field;
}

function feePlace({ processingFees }: Template, id: string): string {
  const field = processingFees.fields.find((fee) => fee.id === id);
  return `${processingFees.label}：${field?.label ?? id}`;
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: '报告标题',
  'agency.name': '机关名称',
  'agency.kind': '机关类型',
  'agency.scope': '数据范围',
  period: '统计期限',
  download: '下载网址',
  contact: '联系方式',
  explanations: '对检查结果的说明',
  lastYear: '引用的上年报告',
};

function cellPlace(template: Template, address: string): string {
  if (!cellsOf(template).some((cell) => cell.address === address)) return address;
  const table = address.split('/')[0];
  const section = tableSectionsOf(template).find((one) => one.table.id === table);
  return `${section?.heading ?? ''}：${namesOf(template).cell(address)}`;
}
