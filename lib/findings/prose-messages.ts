import type { Template } from '@/lib/template/template';
import type { Finding, ProseRule } from './finding';
import type { Message } from './message';
import { namesOf } from './names';
import { sameTextMessage } from './same-text-message';

/** The words for findings about figures and wording in the prose. */
export function proseMessage(template: Template, finding: Finding & { code: ProseRule }): Message {
  const { code, passage, found, cells } = finding;
  if (code === 'P1') return sameTextMessage(template, finding);
  const names = namesOf(template);
  const figure = passage?.figure ?? found;
  if (passage === null || passage.actual === null) {
    return { title: `${TITLES[code]}：“${figure}”`, text: '请核对后修改。' };
  }
  const where = cells.map((address) => `“${names.cell(address)}”`).join('＋');
  return {
    title: `${TITLES[code]}：文中写“${figure}”，表中是${passage.actual}`,
    text: where === '' ? '请核对后修改。' : `对应${where}，请核对是文字还是表格有误。`,
  };
}

const TITLES: Readonly<Record<ProseRule, string>> = {
  T1: '收到申请的数量与表格不一致',
  T2: '结转或办结的数量与表格不一致',
  T3: '办理结果的数量与表格不一致',
  T4: '复议、诉讼的数量与表格不一致',
  T5: '规范性文件的数量与表格不一致',
  T6: '文中说没有，表中有数',
  T7: '文中漏了表中有的结果',
  T8: '信息处理费与表格不一致',
  T9: '信息处理费超过行政事业性收费',
  P1: '与上年的文字几乎相同',
  P2: '没有写存在的问题',
  P3: '像是上年的年份',
  P4: '留有模板里的说明文字',
  P5: '报告的组成部分与六个部分不符',
  P6: '本机关通常没有制定规章的权限',
  P7: '收费金额的单位可能有误',
  P8: '第三、四部分全部为零',
  P10: '标题不合规范',
  P14: '数字没有单位，或者空着没有填',
};
