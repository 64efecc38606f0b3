import type { Sheet, SheetValue } from './result-sheets';

/** With a byte order mark, by which spreadsheet programs tell UTF-8. */
export function csvOf({ header, rows }: Pick<Sheet, 'header' | 'rows'>): string {
  const lines = [header, ...rows].map((row) => row.map(fieldOf).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Text that a spreadsheet would run as a formula, wide signs too, is marked as text. */
function fieldOf(value: SheetValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@＝＋－＠\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
