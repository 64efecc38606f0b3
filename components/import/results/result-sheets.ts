import { severityNames } from '@/lib/findings/messages';
import { refusalText } from '@/lib/import/refusal-text';
import type { Entry } from '../import-entry';

/** A table to take away: a header and rows of text and numbers. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  /** In characters, for programs that show columns. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetValue[])[];
}

export type SheetValue = string | number | null;

/** One row for each file. */
export function resultSheet(entries: readonly Entry[]): Sheet {
  const counts = [severityNames.error, severityNames.warning, severityNames.notice];
  return {
    name: '体检结果',
    header: ['文件', '机关', '年度', '格式', ...counts, '待确认', '缺格', '说明'],
    widths: [40, 32, 8, 10, 10, 12, 8, 8, 8, 50],
    rows: entries.map(resultRow),
  };
}

function resultRow({ name, state }: Entry): readonly SheetValue[] {
  if (state.kind !== 'read') {
    const said = state.kind === 'refused' ? refusalText(state.refusal) : '还没有读';
    return [name, ...Array.from({ length: 8 }, () => null), said];
  }
  const { agency, year, edition, counts, doubtful, missing } = state.summary;
  const { error, warning, notice } = counts;
  return [name, agency, year, `${edition}年版`, error, warning, notice, doubtful, missing, null];
}

/** One row for each finding of each file. */
export function issueSheet(entries: readonly Entry[]): Sheet {
  return {
    name: '问题',
    header: ['文件', '机关', '年度', '程度', '问题', '说明'],
    widths: [40, 32, 8, 12, 60, 80],
    rows: entries.flatMap(({ name, state }) =>
      state.kind === 'read'
        ? state.summary.issues.map(({ severity, title, text }) => [
            name,
            state.summary.agency,
            state.summary.year,
            severityNames[severity],
            title,
            text,
          ])
        : [],
    ),
  };
}
