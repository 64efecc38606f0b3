import type { TableSection } from '@/lib/template/template';
import * as form from '../both-editions/requests-table';

/** The rows that （七）总计 adds up. */
export const results2019 = [
  'granted',
  'partial',
  ...form.refused.children.map((row) => row.id),
  ...form.unavailable.children.map((row) => row.id),
  ...form.declined.children.map((row) => row.id),
  'other',
];

export const requests2019: TableSection = {
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
              form.result('other', '（六）其他处理', '申请人主动撤回等以上各项之外的结果。'),
              form.concluded,
            ],
          },
          form.carriedOver,
        ],
      },
    ],
  },
};
