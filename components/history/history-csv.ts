import { csvOf } from '@/components/import/results/result-csv';
import { readableText } from '@/components/reports/collision-choices';
import { placeName } from '@/components/review/place-name';
import { timeText } from '@/components/review/time-text';
import type { ChangeSet, ReportEvent } from '@/lib/sync/review-answers';
import type { Template } from '@/lib/template/template';
import { eventName } from './event-text';

export interface History {
  readonly template: Template;
  readonly events: readonly ReportEvent[];
  readonly changes: readonly ChangeSet[];
}

const HEADER = ['时间', '人员', '事项', '第几次提交', '修订号', '位置', '原来', '改为', '原因'];

type Row = readonly (string | number | null)[];

/** Everything that is known, one line for each event and each change of a field. */
export function historyCsv({ template, events, changes }: History): string {
  const rows: Row[] = [
    ...events.map(({ at, by, kind, number, reason }) => [
      ...[timeText(at), by, eventName(kind), number === 0 ? null : number],
      ...[null, '', '', '', reason],
    ]),
    ...changes.flatMap(({ at, by, revision, changes: fields }) =>
      fields.map(({ name, before, text }) => [
        ...[timeText(at), by, '修改', null, revision],
        ...[placeName(template, name), readableText(name, before), readableText(name, text), ''],
      ]),
    ),
  ];
  return csvOf({ header: HEADER, rows });
}
