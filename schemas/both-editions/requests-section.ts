import type { RowHeader, TableSection } from '@/lib/template/template';
import * as form from './requests-table';

/** Section three, of which both editions share all but （六）. */
export function requestsSection(other: RowHeader): TableSection {
  return {
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
          rows: [form.received, form.carriedIn, resultsGroup(other), form.carriedOver],
        },
      ],
    },
  };
}

function resultsGroup(other: RowHeader): RowHeader {
  return {
    kind: 'group',
    id: 'results',
    label: '三、本年度办理结果',
    aliases: ['本年度办理结果'],
    hint: null,
    children: [...resultRows(other), form.concluded],
  };
}

function resultRows(other: RowHeader): readonly RowHeader[] {
  return [form.granted, form.partial, form.refused, form.unavailable, form.declined, other];
}

/** The rows that （七）总计 adds up. */
export function resultIds(other: RowHeader): readonly string[] {
  return resultRows(other).flatMap((row) =>
    row.kind === 'leaf' ? [row.id] : row.children.map(({ id }) => id),
  );
}
