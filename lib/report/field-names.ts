import type { Template } from '@/lib/template/template';
import { proseSectionsOf } from '@/lib/template/walk';

/** The page of the form that holds the title, the agency and the preface. */
export const PREFACE = 'preface';

export function sectionField(id: string): string {
  return `sections.${id}`;
}

/** Of last year's report, as JSON. */
export const LAST_YEAR = 'lastYear';

const FEES = 'processingFees.';

export function feeField(id: string): string {
  return `${FEES}${id}`;
}

export function noteField(table: string): string {
  return `notes.${table}`;
}

export function isCellName(name: string): boolean {
  return name.includes('/');
}

/** The name in the form library, which takes every dot for a step into an object. */
export function pathOf(name: string): string {
  return isCellName(name) ? `cells.${name.replaceAll('.', '~')}` : name;
}

/** The field that a finding speaks of. */
export function fieldAt(template: Template, at: string): string {
  if (at.startsWith('notes/')) return noteField(at.slice('notes/'.length));
  if (isCellName(at)) return at;
  if (proseSectionsOf(template).some(({ id }) => id === at)) return sectionField(at);
  return PLACES[at] ?? at;
}

/** The page of the form that a field stands on. */
export function pageOf(template: Template, name: string): string {
  const table = isCellName(name) ? name.split('/')[0] : /^notes\.(.+)$/u.exec(name)?.[1];
  if (table !== undefined) {
    const sections = template.sections.filter((section) => section.kind === 'table');
    return sections.find((section) => section.table.id === table)?.id ?? PREFACE;
  }
  if (name.startsWith(FEES)) return template.processingFees.section;
  return /^sections\.(.+)$/u.exec(name)?.[1] ?? PREFACE;
}

const PLACES: Readonly<Record<string, string>> = {
  agency: 'agency.name',
  year: 'title',
  period: 'period.from',
  contact: 'contact.office',
};
