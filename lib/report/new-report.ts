import type { Template } from '@/lib/template/template';
import { cellsOf, proseSectionsOf, tablesOf } from '@/lib/template/walk';
import type { Agency, Contact, Report, Values } from './report';

export interface ReportStart {
  readonly year: number;
  readonly agency: Agency;
}

export const NO_CONTACT: Contact = {
  office: '',
  address: '',
  postcode: '',
  phone: '',
  fax: '',
  email: '',
};

export function noFees({ processingFees }: Template): Values {
  return Object.fromEntries(processingFees.fields.map(({ id }) => [id, null]));
}

/** The empty form: every cell blank, all prose empty. */
export function newReport(template: Template, start: ReportStart): Report {
  return {
    edition: template.edition,
    year: start.year,
    agency: start.agency,
    title: '',
    preface: '',
    publication: { period: null, download: '', contact: NO_CONTACT },
    sections: Object.fromEntries(proseSectionsOf(template).map(({ id }) => [id, ''])),
    values: Object.fromEntries(cellsOf(template).map(({ address }) => [address, null])),
    notes: Object.fromEntries(tablesOf(template).map(({ id }) => [id, ''])),
    explanations: [],
    processingFees: noFees(template),
    lastYear: null,
  };
}
