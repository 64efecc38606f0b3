import type { TableSection } from '@/lib/template/template';
import * as form from '../both-editions/requests-table';

/** The rows that （七）总计 adds up. */
export const results2021 = [
  'granted',
  'partial',
  ...form.refused.children.map((row) => row.id),
  ...form.unavailable.children.map((row) => row.id),
  ...form.declined.children.map((row) => row.id),
  'other.notCorrected',
  'other.feeUnpaid',
  'other.rest',
];

export const requests2021: TableSection = {
  kind: 'table',
  id: 'requests',
  heading: form.requestsHeading,
  aliases: form.requestsAliases,
  hint: form.requestsHint,
  table: {
    id: 'requests',
    caption: '收到和处理政府信息公开申请情况',
    noteHint: '注：含上年度收到、本年度补正后受理的申请2件。',
    print: form.requestsPrint,
    bands: [
      {
        layout: 'grid',
        label: null,
        aliases: [],
        corner: form.requestsCorner,
        columnsLabel: form.requestsColumnsLabel,
        columns: form.applicants,
        rows: [
          form.received,
          form.carriedIn,
          {
            kind: 'group',
            id: 'results',
            label: '三、本年度办理结果',
            aliases: ['本年度办理结果'],
            hint: null,
            children: [
              form.granted,
              form.partial,
              form.refused,
              form.unavailable,
              form.declined,
              {
                kind: 'group',
                id: 'other',
                label: '（六）其他处理',
                aliases: [],
                hint: null,
                children: [
                  form.result(
                    'other.notCorrected',
                    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                    '《条例》第三十条。',
                  ),
                  form.result(
                    'other.feeUnpaid',
                    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                    '《条例》第四十二条；收到收费通知后20个工作日内未缴纳的，视为放弃申请。',
                  ),
                  form.result('other.rest', '3.其他', '申请人主动撤回等以上各项之外的结果。'),
                ],
              },
              form.concluded,
            ],
          },
          form.carriedOver,
        ],
      },
    ],
  },
};
