import { placeName } from '@/components/review/place-name';
import { namesOf } from '@/lib/findings/names';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import { feeField, isCellName, noteField, sectionField } from '@/lib/report/field-names';
import type { Texts } from '@/lib/report/report-texts';
import type { Template } from '@/lib/template/template';
import { cellsOfTable } from '@/lib/template/walk';

/** What a field is called within its section; a cell that the edition lacks by its address. */
export function fieldLabel(template: Template, field: string): string {
  if (isCellName(field)) {
    return hasCell(template, field) ? namesOf(template).cell(field) : field;
  }
  const contact = template.preface.contactFields.find(({ id }) => field === `contact.${id}`);
  if (contact !== undefined) return contact.label;
  const fee = template.processingFees.fields.find(({ id }) => field === feeField(id));
  if (fee !== undefined) return fee.label;
  return OWN_NAMES[field] ?? placeName(template, field);
}

export function hasCell(template: Template, address: string): boolean {
  return compiledTemplateOf(template).indexOf.has(address);
}

const OWN_NAMES: Readonly<Record<string, string>> = {
  'period.from': '统计期限起',
  'period.to': '统计期限止',
};

export interface FieldGroup {
  readonly name: string;
  readonly fields: readonly string[];
}

/** All fields by section; of the texts those that are not empty. */
export function fieldGroups(template: Template, texts: Texts): readonly FieldGroup[] {
  const isFilled = (field: string) => (texts[field] ?? '').trim() !== '';
  const contact = template.preface.contactFields.map(({ id }) => `contact.${id}`);
  const first = ['title', 'preface', 'period.from', 'period.to', 'download', ...contact];
  const sections = template.sections.map((section) => ({
    name: section.heading,
    fields:
      section.kind === 'prose'
        ? [...feeFields(template, section.id).filter(isFilled), sectionField(section.id)]
        : [
            ...cellsOfTable(section.table).map(({ address }) => address),
            ...[noteField(section.table.id)].filter(isFilled),
          ],
  }));
  return [{ name: template.preface.label, fields: first.filter(isFilled) }, ...sections];
}

function feeFields({ processingFees }: Template, section: string): readonly string[] {
  return section === processingFees.section
    ? processingFees.fields.map(({ id }) => feeField(id))
    : [];
}
