import { type CellValue, MOST_DIGITS } from '@/lib/cells/cell-value';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { ledgerOf } from './ledger';
import { FORMAT, type Report } from './report';

/** The `gouji/1` form of a report. Complete totals are written out, stated ones as stated. */
export function saveReport(template: Template, report: Report): Readonly<Record<string, unknown>> {
  const ledger = ledgerOf(template, report.values);
  return saved(template, report, (address) => {
    return report.values[address] ?? writable(ledger.totalAt(address)?.value ?? null);
  });
}

/** The same for a document that was read in: no total is written that it did not print. */
export function savePrintedReport(
  template: Template,
  report: Report,
): Readonly<Record<string, unknown>> {
  return saved(template, report, (address) => report.values[address] ?? null);
}

type ValueAt = (address: string) => CellValue;

function saved(
  template: Template,
  report: Report,
  valueAt: ValueAt,
): Readonly<Record<string, unknown>> {
  return {
    format: FORMAT,
    edition: report.edition,
    year: report.year,
    agency: report.agency,
    title: report.title,
    preface: report.preface,
    publication: report.publication,
    sections: report.sections,
    tables: tablesOf(template, valueAt),
    notes: report.notes,
    explanations: report.explanations,
    ...optionalParts(report),
  };
}

/** Parts that most reports have not. */
function optionalParts({ processingFees, lastYear }: Report): Readonly<Record<string, unknown>> {
  const hasFees = Object.values(processingFees).some((value) => value !== null);
  return { ...(hasFees ? { processingFees } : {}), ...(lastYear === null ? {} : { lastYear }) };
}

function tablesOf(template: Template, valueAt: ValueAt) {
  const tables: Record<string, Record<string, Record<string, CellValue>>> = {};
  for (const { address, table, row, column } of cellsOf(template)) {
    tables[table.id] ??= {};
    const rows = tables[table.id] ?? {};
    rows[row.id] = { ...rows[row.id], [column.id]: valueAt(address) };
  }
  return tables;
}

/** A total with more digits than a cell may have is left to be computed again. */
function writable(total: number | null): number | null {
  return total !== null && total < 10 ** MOST_DIGITS ? total : null;
}
