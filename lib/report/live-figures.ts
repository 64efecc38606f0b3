import { type CellValue, NOT_APPLICABLE } from '@/lib/cells/cell-value';
import { formatCell, problemOf } from '@/lib/cells/registry';
import type { Template } from '@/lib/template/template';
import { compiledTemplateOf } from './compiled-template';
import { type Ledger, ledgerOf } from './ledger';
import type { Report, Values } from './report';

/** Prose with the figures of the tables put in: what people read. */
export interface ResolvedText {
  readonly text: string;
  readonly figures: readonly LiveFigure[];
  /** What looks like a reference and names no cell of the edition; it stands as written. */
  readonly unknown: readonly UnknownReference[];
}

/** A figure that follows the tables. Places are in the resolved text, in UTF-16 units. */
export interface LiveFigure {
  readonly start: number;
  readonly end: number;
  /** The address of a cell, or several with `+` between them. */
  readonly reference: string;
  /** As it stands in the stored text, with its brackets. */
  readonly written: string;
  /** `null` while a cell is blank or unreadable; then a placeholder is shown. */
  readonly value: CellValue;
}

export interface UnknownReference {
  readonly start: number;
  readonly end: number;
  readonly reference: string;
}

/** What stands for a figure that is not there yet. */
export const BLANK_FIGURE = '〔未填〕';

/** The value of a cell, of a total the stated or computed one. */
export type FigureAt = (address: string) => CellValue;

export const REFERENCE = /\{\{([^{}\n]{1,2000})\}\}/gu;

export function resolvedText(template: Template, values: Values, text: string): ResolvedText {
  if (!text.includes('{{')) return { text, figures: [], unknown: [] };
  return resolvedWith(template, figuresIn(template, values), text);
}

/** The report as it is read: all prose resolved. A report without references is itself. */
export function resolvedReport(template: Template, report: Report): Report {
  if (!hasReferences(report)) return report;
  return reportWithFigures(template, report, figuresIn(template, report.values));
}

/** The same with sums that are added up already. */
export function reportWithFigures(template: Template, report: Report, figureAt: FigureAt): Report {
  if (!hasReferences(report)) return report;
  const resolved = (text: string) => resolvedWith(template, figureAt, text).text;
  const sections = Object.entries(report.sections).map(([id, text]) => [id, resolved(text)]);
  return { ...report, preface: resolved(report.preface), sections: Object.fromEntries(sections) };
}

function hasReferences({ preface, sections }: Report): boolean {
  return [preface, ...Object.values(sections)].some((text) => text.includes('{{'));
}

function figuresIn(template: Template, values: Values): FigureAt {
  return figuresFrom(ledgerOf(template, values), values);
}

export function figuresFrom(ledger: Ledger, values: Values): FigureAt {
  return (address) => values[address] ?? ledger.totalAt(address)?.value ?? null;
}

export function resolvedWith(template: Template, figureAt: FigureAt, text: string): ResolvedText {
  const figures: LiveFigure[] = [];
  const unknown: UnknownReference[] = [];
  let resolved = '';
  let from = 0;
  for (const { 0: written, 1: inside = '', index } of text.matchAll(REFERENCE)) {
    resolved += text.slice(from, index);
    from = index + written.length;
    const reference = termsOf(inside).join('+');
    const start = resolved.length;
    const shown = isReference(template, reference) ? figureOf(template, figureAt, reference) : null;
    resolved += shown?.text ?? written;
    if (shown === null) unknown.push({ start, end: resolved.length, reference });
    else figures.push({ start, end: resolved.length, reference, written, value: shown.value });
  }
  return { text: resolved + text.slice(from), figures, unknown };
}

/** The addresses that a reference adds up. */
export function termsOf(reference: string): readonly string[] {
  return reference.split('+').map((term) => term.trim());
}

/** Whether every address is a cell of the edition, and several can be added up. */
export function isReference(template: Template, reference: string): boolean {
  const { cells, indexOf } = compiledTemplateOf(template);
  const terms = termsOf(reference).map((term) => cells[indexOf.get(term) ?? -1]?.definition);
  if (terms.some((definition) => definition === undefined)) return false;
  return terms.length === 1 || terms.every((definition) => definition?.kind !== 'amount');
}

interface ShownFigure {
  readonly text: string;
  readonly value: CellValue;
}

/** A figure as it is shown; the reference must name cells of the edition. */
export function figureOf(template: Template, figureAt: FigureAt, reference: string): ShownFigure {
  const terms = termsOf(reference).map((address) => readableAt(template, figureAt, address));
  const value = terms.length === 1 ? (terms[0]?.value ?? null) : sumOf(terms);
  if (value === null) return { text: BLANK_FIGURE, value };
  if (value === NOT_APPLICABLE) return { text: template.notApplicable, value };
  return { text: terms.length === 1 ? (terms[0]?.text ?? '') : String(value), value };
}

function readableAt(template: Template, figureAt: FigureAt, address: string): ShownFigure {
  const { cells, indexOf } = compiledTemplateOf(template);
  const cell = cells[indexOf.get(address) ?? -1];
  if (cell === undefined) throw new Error(`no such cell: ${address}`);
  const value = figureAt(address);
  if (value === null || problemOf(cell.definition, value) !== null) {
    return { text: BLANK_FIGURE, value: null };
  }
  return { text: formatCell(cell.definition, value, template.notApplicable), value };
}

/** What does not apply adds nothing; a sum over a blank is blank. */
function sumOf(terms: readonly ShownFigure[]): CellValue {
  if (terms.every(({ value }) => value === NOT_APPLICABLE)) return NOT_APPLICABLE;
  if (terms.some(({ value }) => value === null)) return null;
  return terms.reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0);
}
