import type { CellValue } from '@/lib/cells/cell-value';
import { formatCell, readValue } from '@/lib/cells/registry';
import type { Template } from '@/lib/template/template';
import { cellsOf, proseSectionsOf, tablesOf } from '@/lib/template/walk';
import { EXPLANATIONS, explanationsIn } from './explanations-text';
import { feeField, LAST_YEAR, noteField, sectionField } from './field-names';
import { lastYearIn } from './last-year';
import type { Contact, Publication, Report, Values } from './report';

/** What stands in every field of the form, by field name. */
export type Texts = Readonly<Record<string, string>>;

export function textsOfReport(template: Template, report: Report): Texts {
  return {
    ...headTexts(template, report),
    ...proseTexts(template, report),
    [EXPLANATIONS]: report.explanations.length === 0 ? '' : JSON.stringify(report.explanations),
    [LAST_YEAR]: report.lastYear === null ? '' : JSON.stringify(report.lastYear),
    ...figureTexts(template, report),
  };
}

function headTexts(template: Template, { title, agency, preface, publication }: Report): Texts {
  const { period, download, contact } = publication;
  const contacts = template.preface.contactFields.map(({ id }) => [`contact.${id}`, contact[id]]);
  return {
    title,
    'agency.name': agency.name,
    'agency.kind': agency.kind,
    'agency.scope': agency.scope,
    preface,
    'period.from': period?.from ?? '',
    'period.to': period?.to ?? '',
    download,
    ...Object.fromEntries(contacts),
  };
}

function proseTexts(template: Template, { sections, notes }: Report): Texts {
  return Object.fromEntries([
    ...proseSectionsOf(template).map(({ id }) => [sectionField(id), sections[id] ?? '']),
    ...tablesOf(template).map(({ id }) => [noteField(id), notes[id] ?? '']),
  ]);
}

function figureTexts(template: Template, { processingFees, values }: Report): Texts {
  const { notApplicable } = template;
  return Object.fromEntries([
    ...template.processingFees.fields.map(({ id, cell }) => [
      feeField(id),
      formatCell(cell, processingFees[id] ?? null, notApplicable),
    ]),
    ...cellsOf(template).map(({ address, definition }) => [
      address,
      formatCell(definition, values[address] ?? null, notApplicable),
    ]),
  ]);
}

/** The report of a form that is not open. */
export function reportOfTexts(template: Template, year: number, texts: Texts): Report {
  return reportOfForm(template, {
    year,
    textOf: (name) => texts[name] ?? '',
    values: valuesOfTexts(template, texts),
  });
}

export function valuesOfTexts(template: Template, texts: Texts): Record<string, CellValue> {
  return Object.fromEntries(
    cellsOf(template).map(({ address, definition }) => [
      address,
      readValue(definition, texts[address] ?? ''),
    ]),
  );
}

export interface FilledForm {
  readonly year: number;
  textOf(name: string): string;
  readonly values: Values;
}

export function reportOfForm(template: Template, form: FilledForm): Report {
  const { textOf } = form;
  const sections = proseSectionsOf(template).map(({ id }) => [id, textOf(sectionField(id))]);
  const notes = tablesOf(template).map(({ id }) => [id, textOf(noteField(id))]);
  const fees = template.processingFees.fields.map(({ id, cell }) => {
    return [id, readValue(cell, textOf(feeField(id)))];
  });
  return {
    edition: template.edition,
    year: form.year,
    agency: {
      name: textOf('agency.name'),
      kind: textOf('agency.kind'),
      scope: textOf('agency.scope'),
    },
    title: textOf('title'),
    preface: textOf('preface'),
    publication: publicationOf(textOf),
    sections: Object.fromEntries(sections),
    values: form.values,
    notes: Object.fromEntries(notes),
    explanations: explanationsIn(textOf(EXPLANATIONS)),
    processingFees: Object.fromEntries(fees),
    lastYear: lastYearIn(textOf(LAST_YEAR)),
  };
}

function publicationOf(textOf: (name: string) => string): Publication {
  const from = textOf('period.from');
  const to = textOf('period.to');
  const contact: Contact = {
    office: textOf('contact.office'),
    address: textOf('contact.address'),
    postcode: textOf('contact.postcode'),
    phone: textOf('contact.phone'),
    fax: textOf('contact.fax'),
    email: textOf('contact.email'),
  };
  return {
    period: from === '' || to === '' ? null : { from, to },
    download: textOf('download'),
    contact,
  };
}
