import { NOT_APPLICABLE } from '@/lib/cells/cell-value';
import { formatCell } from '@/lib/cells/registry';
import { cleanText } from '@/lib/report/clean-text';
import type { Ledger } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { CellRun, GridCell } from './document';

interface LabelPlace {
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A label in the middle of its cell. */
export function labelCell(
  text: string,
  role: Exclude<GridCell['role'], 'value'>,
  place: LabelPlace,
): GridCell {
  return { ...place, role, align: 'center', runs: labelRuns(text, null), address: null };
}

/** The remark at the end of a label is set apart; a label in brackets is a remark as a whole. */
export function labelRuns(label: string, remark: string | null): readonly CellRun[] {
  if (remark === null || !label.endsWith(remark)) {
    return [{ text: label, style: /^（.*）$/u.test(label) ? 'remark' : 'text' }];
  }
  return [
    { text: label.slice(0, -remark.length), style: 'text' },
    { text: remark, style: 'remark' },
  ];
}

interface ValuePlace {
  readonly address: string;
  readonly column: number;
  readonly colSpan: number;
}

interface FilledReport {
  readonly template: Template;
  readonly report: Report;
  readonly ledger: Ledger;
}

export function valueCell(
  filled: FilledReport,
  { address, column, colSpan }: ValuePlace,
): GridCell {
  return {
    column,
    colSpan,
    rowSpan: 1,
    role: 'value',
    align: 'center',
    runs: [{ text: valueText(filled, address), style: 'text' }],
    address,
  };
}

/** What was typed or stated, else the computed total; nothing where a number is missing. */
function valueText({ template, report, ledger }: FilledReport, address: string): string {
  const cell = ledger.compiled.cells[ledger.compiled.indexOf.get(address) ?? -1];
  if (cell === undefined) throw new Error(`no such cell: ${address}`);
  const value = report.values[address] ?? ledger.totalAt(address)?.value ?? null;
  const mark = template.notApplicable;
  if (value === NOT_APPLICABLE) return mark;
  return cleanText(formatCell(cell.definition, value, mark))
    .replace(/\s+/gu, ' ')
    .trim();
}
