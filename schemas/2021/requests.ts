import type { RowHeader } from '@/lib/template/template';
import { requestsSection, resultIds } from '../both-editions/requests-section';
import { result } from '../both-editions/requests-table';

const other: RowHeader = {
  kind: 'group',
  id: 'other',
  label: '（六）其他处理',
  aliases: [],
  hint: null,
  children: [
    result(
      'other.notCorrected',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '《条例》第三十条。',
    ),
    result(
      'other.feeUnpaid',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '《条例》第四十二条；收到收费通知后20个工作日内未缴纳的，视为放弃申请。',
    ),
    result('other.rest', '3.其他', '申请人主动撤回等以上各项之外的结果。'),
  ],
};

/** The rows that （七）总计 adds up. */
export const results2021 = resultIds(other);

export const requests2021 = requestsSection(other);
