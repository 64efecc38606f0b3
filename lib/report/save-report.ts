import { type CellValue, MOST_DIGITS } from '@/lib/cells/cell-value';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { ledgerOf } from './ledger';
import { FORMAT, type Report } from './report';

/** The `gouji/1` form of a report. Complete totals are written out, stated ones as stated. */
export function saveReport(template: Template, report: Report): Readonly<Record<string, unknown>> {
  return {
    format: FORMAT,
    edition: report.edition,
    year: report.year,
    agency: report.agency,
    title: report.title,
    preface: report.preface,
    publication: report.publication,
    sections: report.sections,
    tables: tablesOf(template, report),
    notes: report.notes,
    explanations: report.explanations,
  };
}

function tablesOf(template: Template, report: Report) {
  const ledger = ledgerOf(template, report.values);
  const tables: Record<string, Record<string, Record<string, CellValue>>> = {};
  for (const { address, table, row, column } of cellsOf(template)) {
    tables[table.id] ??= {};
    const rows = tables[table.id] ?? {};
    rows[row.id] = {
      ...rows[row.id],
      [column.id]: report.values[address] ?? writable(ledger.totalAt(address)?.value ?? null),
    };
  }
  return tables;
}

/** A total with more digits than a cell may have is left to be computed again. */
function writable(total: number | null): number | null {
  return total !== null && total < 10 ** MOST_DIGITS ? total : null;
}
