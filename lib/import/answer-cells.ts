import type { CellValue } from '@/lib/cells/cell-value';
import { problemOf } from '@/lib/cells/registry';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { proseSectionsOf, tablesOf } from '@/lib/template/walk';
import type { Imported } from './imported';
import type { CellReceipt, EditionReceipt, FieldReceipt, Receipt } from './receipt';

/** What a person says about the cells and fields of a receipt. */
export interface Answers {
  /** By address; `null` says that the cell is blank. */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** By field. */
  readonly fields: Readonly<Record<string, string>>;
}

export const NO_ANSWERS: Answers = { cells: {}, fields: {} };

/**
 * The import with the answers in its report and receipt. An answer that is no value of its cell
 * or field changes nothing, and the cell stays as it was.
 */
export function answerCells(imported: Imported, answers: Answers): Imported {
  const valid = validAnswers(imported.template, answers);
  return {
    ...imported,
    report: answeredReport(imported.template, imported.report, valid),
    receipt: answeredReceipt(imported.template, imported.receipt, valid),
  };
}

/** Whether a text can stand in the field at all. */
export function isFieldAnswer(field: string, text: string): boolean {
  return field === 'year' ? /^20\d\d$/u.test(text) : text.trim() !== '';
}

function validAnswers(template: Template, { cells, fields }: Answers): Answers {
  const { cells: known, indexOf } = compiledTemplateOf(template);
  const isValue = ([address, value]: readonly [string, CellValue]): boolean => {
    const definition = known[indexOf.get(address) ?? -1]?.definition;
    return definition !== undefined && problemOf(definition, value) === null;
  };
  return {
    cells: Object.fromEntries(Object.entries(cells).filter(isValue)),
    fields: Object.fromEntries(
      Object.entries(fields).filter(([field, text]) => isFieldAnswer(field, text)),
    ),
  };
}

function answeredReport(template: Template, report: Report, { cells, fields }: Answers): Report {
  const textAt = (field: string, before: string): string => fields[field] ?? before;
  const sections = proseSectionsOf(template).map(({ id }) => id);
  const tables = tablesOf(template).map(({ id }) => id);
  return {
    ...report,
    year: Number(textAt('year', String(report.year))),
    agency: { ...report.agency, name: textAt('agency', report.agency.name) },
    title: textAt('title', report.title),
    preface: textAt('preface', report.preface),
    sections: {
      ...report.sections,
      ...Object.fromEntries(sections.map((id) => [id, textAt(id, report.sections[id] ?? '')])),
    },
    values: { ...report.values, ...cells },
    notes: {
      ...report.notes,
      ...Object.fromEntries(
        tables.map((id) => [id, textAt(`notes.${id}`, report.notes[id] ?? '')]),
      ),
    },
  };
}

function answeredReceipt(template: Template, receipt: Receipt, answers: Answers): Receipt {
  return {
    ...receipt,
    edition: answeredEdition(template, receipt.edition, answers),
    fields: receipt.fields.map((field) => answeredField(field, answers)),
    cells: receipt.cells.map((cell) => answeredCell(cell, answers)),
  };
}

function answeredEdition(
  { years }: Template,
  edition: EditionReceipt,
  { fields }: Answers,
): EditionReceipt {
  if (fields.year === undefined) return edition;
  const year = Number(fields.year);
  const isWithin = year >= years.from && (years.to === null || year <= years.to);
  return { ...edition, contradictsYear: !isWithin };
}

function answeredField(field: FieldReceipt, { fields }: Answers): FieldReceipt {
  const text = fields[field.field];
  return text === undefined ? field : { ...field, state: 'read', text };
}

function answeredCell(cell: CellReceipt, { cells }: Answers): CellReceipt {
  const value = cells[cell.address];
  if (value === undefined) return cell;
  return { ...cell, state: value === null ? 'blank' : 'read', value, reason: null };
}
