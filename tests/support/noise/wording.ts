import type { Random } from '../random';

/** Other wordings that offices use, each as often as the official one. */
const VARIANTS: readonly (readonly [string, readonly string[]])[] = [
  ['社会公益组织', ['社会组织', '公益组织', '社会公益 组织']],
  ['其他法律行政法规禁止公开', ['其他法律法规禁止公开', '其他法律、行政法规禁止公开']],
  ['现行有效件数', ['现行有效件', '现行有效数量']],
  [
    '本年收费金额（单位：万元）',
    ['本年收费金额（单位：万元，保留4位小数）', '本年收费金额（万元）', '本年收费金额(单位：万元)'],
  ],
  ['采购总金额', ['采购总金额（单位：万元，保留4位小数）', '采购总金额']],
  ['危及“三安全一稳定”', ['危及三安全一稳定', '危及"三安全一稳定"', '危及‘三安全一稳定’']],
  ['本年增/减', ['本年增减', '本年增／减', '本年增、减']],
  ['申请人逾期未按收费通知要求缴纳费用、', ['申请人逾期未按收费通知要求缴纳费用，']],
  ['法人或其他组织', ['法人或者其他组织', '法人及其他组织']],
  ['（七）总计', ['（七）合计', '（七）总 计']],
  ['未经复议直接起诉', ['未经复议直接起诉的', '直接起诉']],
  ['复议后起诉', ['经复议后起诉', '复议后起诉的']],
  ['本机关不掌握相关政府信息', ['本机关不掌握相关信息', '本机关不掌握相关政府信息的']],
  ['结转下年度继续办理', ['结转下年度继续办理数', '结转下一年度继续办理']],
];

/** A label as another office would word it. */
export function variantOf(text: string, random: Random): string {
  const found = VARIANTS.find(([label]) => text.includes(label));
  if (found === undefined || random.chance(0.4)) return text;
  return text.replace(found[0], random.pick(found[1]));
}
