import type { CellValue } from '@/lib/cells/cell-value';
import { buildGrid } from '@/lib/document/build-grid';
import type { Grid, GridCell, GridRow } from '@/lib/document/document';
import { type Ledger, ledgerOf } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import type { Section, Template } from '@/lib/template/template';
import type { Random } from '../random';
import { framed } from './frame';

/** A report on its way to the printer: noise changes it, and what is expected along with it. */
export interface Draft {
  readonly template: Template;
  /** The report that is printed, its wrong totals included. */
  readonly report: Report;
  year: number;
  readonly agency: string;
  titleLines: string[];
  /** Whether the title stands at the head; it may stand elsewhere. */
  titleIsPrinted: boolean;
  /** What a site prints about the document. */
  metadata: [string, string][];
  preface: string[];
  sections: DraftSection[];
  /** By cell address. */
  readonly expected: Map<string, Expectation>;
  /** Whether every relation of the report can be judged from what is printed. */
  complete: boolean;
  encoding: Encoding;
  /** Applied to the whole printed text at the very end. */
  readonly spoil: ((text: string) => string)[];
}

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * `value`: it must be read. `zero`: a blank that stands for zero. `nothing`: blank or no cell.
 * `open`: any answer but a value. `either`: this value or none, for even a person could not know.
 */
export type Expectation =
  | { readonly kind: 'value' | 'either'; readonly value: CellValue }
  | { readonly kind: 'zero' | 'nothing' | 'open' };

export interface DraftSection {
  readonly id: string;
  readonly kind: 'prose' | 'table';
  /** Empty when the source prints none. */
  heading: string;
  /** Prose, or what stands between the heading and the tables. */
  paragraphs: string[];
  tables: DraftTable[];
  notes: string[];
}

export interface DraftTable {
  readonly id: string;
  columns: number;
  rows: DraftRow[];
}

export interface DraftRow {
  readonly role: GridRow['role'] | 'extra';
  cells: DraftCell[];
}

export interface DraftCell {
  text: string;
  column: number;
  colSpan: number;
  rowSpan: number;
  readonly role: GridCell['role'];
  /** Of a value; `null` for labels and for figures that the form does not have. */
  address: string | null;
}

export function draftOf(template: Template, report: Report, random: Random): Draft {
  const ledger = ledgerOf(template, report.values);
  const sections = template.sections.map((section) => sectionOf(template, report, section));
  const expected = new Map<string, Expectation>();
  for (const { address } of ledger.compiled.cells) {
    expected.set(address, { kind: 'value', value: printedValue(report, ledger, address) });
  }
  return {
    template,
    report,
    year: report.year,
    agency: report.agency.name,
    titleIsPrinted: true,
    ...framed(report, random),
    sections,
    expected,
    complete: true,
    encoding: 'utf-8',
    spoil: [],
  };
}

function printedValue(report: Report, ledger: Ledger, address: string): CellValue {
  return report.values[address] ?? ledger.totalAt(address)?.value ?? null;
}

function sectionOf(template: Template, report: Report, section: Section): DraftSection {
  const shared = { id: section.id, kind: section.kind, heading: section.heading, notes: [] };
  if (section.kind === 'prose') {
    const paragraphs = (report.sections[section.id] ?? '').split('\n');
    return { ...shared, paragraphs, tables: [] };
  }
  const ledger = ledgerOf(template, report.values);
  const grid = buildGrid({ template, report, ledger, table: section.table });
  return { ...shared, paragraphs: [], tables: [tableOf(grid)] };
}

function tableOf(grid: Grid): DraftTable {
  return {
    id: grid.id,
    columns: grid.columnWidths.length,
    rows: grid.rows.map(({ role, cells }) => ({ role, cells: cells.map(cellOf) })),
  };
}

function cellOf({ runs, column, colSpan, rowSpan, role, address }: GridCell): DraftCell {
  const text = runs.map((run) => run.text).join('');
  return { text, column, colSpan, rowSpan, role, address };
}
