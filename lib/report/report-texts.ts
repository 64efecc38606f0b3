import type { CellValue } from '@/lib/cells/cell-value';
import { formatCell, readValue } from '@/lib/cells/registry';
import type { Template } from '@/lib/template/template';
import { cellsOf, proseSectionsOf, tablesOf } from '@/lib/template/walk';
import { EXPLANATIONS, explanationsIn } from './explanations-text';
import { noteField, sectionField } from './field-names';
import type { Contact, Publication, Report, Values } from './report';

/** What stands in every field of the form, by field name. */
export type Texts = Readonly<Record<string, string>>;

export function textsOfReport(template: Template, report: Report): Texts {
  const { agency, publication } = report;
  const texts: Record<string, string> = {
    title: report.title,
    'agency.name': agency.name,
    'agency.kind': agency.kind,
    'agency.scope': agency.scope,
    preface: report.preface,
    'period.from': publication.period?.from ?? '',
    'period.to': publication.period?.to ?? '',
    download: publication.download,
    [EXPLANATIONS]: report.explanations.length === 0 ? '' : JSON.stringify(report.explanations),
  };
  for (const { id } of template.preface.contactFields) {
    texts[`contact.${id}`] = publication.contact[id];
  }
  for (const { id } of proseSectionsOf(template)) {
    texts[sectionField(id)] = report.sections[id] ?? '';
  }
  for (const { id } of tablesOf(template)) texts[noteField(id)] = report.notes[id] ?? '';
  for (const { address, definition } of cellsOf(template)) {
    const value = report.values[address] ?? null;
    texts[address] = formatCell(definition, value, template.notApplicable);
  }
  return texts;
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
