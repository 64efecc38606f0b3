export interface ContentsRow {
  readonly unit: string;
  readonly state: string;
  readonly copy: number | null;
  readonly files: readonly string[];
  /** Why something is missing, `''` when nothing is. */
  readonly missing: string;
}

const HEADER = ['序号', '单位', '状态', '第几次提交', '文件', '没有文件的原因'];

/** What is in a download and what is not, with a byte order mark for spreadsheet programs. */
export function contentsList(rows: readonly ContentsRow[]): Uint8Array {
  const lines = rows.map(({ unit, state, copy, files, missing }, place) => [
    String(place + 1),
    unit,
    state,
    copy === null ? '' : String(copy),
    files.join('\n'),
    missing,
  ]);
  const text = [HEADER, ...lines].map((line) => line.map(fieldOf).join(',')).join('\r\n');
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}

/** Text that a spreadsheet would run as a formula, wide signs too, is marked as text. */
function fieldOf(value: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
