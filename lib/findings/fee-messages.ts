import type { CellDefinition } from '@/lib/template/cell-definition';
import type { Template } from '@/lib/template/template';
import type { Finding } from './finding';
import type { Message } from './message';

/** The words for a field of 信息处理费; `null` for a finding about something else. */
export function feeMessage(template: Template, { code, at, found }: Finding): Message | null {
  const { fields, label } = template.processingFees;
  const field = fields.find(({ id }) => at === `processingFees.${id}`);
  if (field === undefined) return null;
  const name = `“${label}”的“${field.label}”`;
  switch (code) {
    case 'fees-incomplete':
      return {
        title: `“${label}”还有${found}项没有填`,
        text: '没有发生的填0；三项都填了才会写成一句话。想在正文里自己写的，三项都空着。',
      };
    case 'negative':
      return { title: `${name}不能是负数`, text: `填的是“${found}”，请改为0或正数。` };
    case 'decimal':
      return { title: `${name}必须是整数`, text: `填的是“${found}”，请改为整数，不带小数点。` };
    case 'too-large':
      return { title: `${name}的数字太长`, text: `填的是“${found}”，最多15位，请核对。` };
    case 'too-many-decimals':
      return {
        title: `${name}的小数太长`,
        text: `填的是“${found}”，最多${decimalsOf(field.cell)}位小数，请核对单位。`,
      };
    default:
      return { title: `${name}不是数字`, text: `填的是“${found}”，请填阿拉伯数字，没有的填0。` };
  }
}

function decimalsOf(cell: CellDefinition): number {
  return cell.kind === 'amount' ? cell.decimals : 0;
}
