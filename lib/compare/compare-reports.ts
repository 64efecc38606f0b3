import { feeField, noteField, sectionField } from '@/lib/report/field-names';
import { ledgerOf } from '@/lib/report/ledger';
import type { FilledForm } from '@/lib/report/next-year';
import type { Report } from '@/lib/report/report';
import type { Texts } from '@/lib/report/report-texts';
import { shownTexts } from '@/lib/report/shown-texts';
import type { Section, Template } from '@/lib/template/template';
import { cellsOfTable, tablesOf } from '@/lib/template/walk';
import type { Change, ChoiceChange, Figure, FigureChange } from './change';
import { reasonChanges } from './reason-changes';
import { lineChanges, textChanges } from './text-changes';

/** Everything that differs between two reports of one edition, in the order of the form. */
export function compareReports(
  template: Template,
  before: Report,
  after: Report,
): readonly Change[] {
  return compareForms({ template, report: before }, { template, report: after });
}

/** The same for reports of any two editions: cells are matched by their address. */
export function compareForms(before: FilledForm, after: FilledForm): readonly Change[] {
  const sides = { before: sideOf(before), after: sideOf(after) };
  const texts = (field: string) => textsChanged(sides, field, textChanges);
  const lines = (field: string) => textsChanged(sides, field, lineChanges);
  return [
    ...lines('title'),
    ...lines('agency.name'),
    ...CHOICES.flatMap((field) => choiceChanges(sides, field)),
    ...texts('preface'),
    ...publicationFields(after.template).flatMap(lines),
    ...sectionsOf(before.template, after.template).flatMap((section) =>
      section.kind === 'prose'
        ? [...feeFields(after.template, section).flatMap(lines), ...texts(sectionField(section.id))]
        : [...figureChanges(sides, section.table.id), ...texts(noteField(section.table.id))],
    ),
    // Another year has other reasons.
    ...(before.report.year === after.report.year
      ? reasonChanges(after.template, before.report, after.report)
      : []),
  ];
}

const CHOICES = ['agency.kind', 'agency.scope'];

function publicationFields({ preface }: Template): readonly string[] {
  const contact = preface.contactFields.map(({ id }) => `contact.${id}`);
  return ['period.from', 'period.to', 'download', ...contact];
}

function feeFields({ processingFees }: Template, { id }: Section): readonly string[] {
  return id === processingFees.section ? processingFees.fields.map((fee) => feeField(fee.id)) : [];
}

interface Side {
  readonly template: Template;
  readonly texts: Texts;
  figureAt(address: string): Figure | null;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

function sideOf({ template, report }: FilledForm): Side {
  const ledger = ledgerOf(template, report.values);
  const { indexOf } = ledger.compiled;
  return {
    template,
    texts: shownTexts(template, report),
    figureAt: (address) => {
      if (!indexOf.has(address)) return null;
      const value = report.values[address] ?? null;
      const total = value === null ? ledger.totalAt(address) : null;
      return { value: total?.value ?? value, isComputed: total !== null };
    },
  };
}

/** The sections after, and at the end those that only the edition before has. */
function sectionsOf(before: Template, after: Template): readonly Section[] {
  const known = new Set(after.sections.map(({ id }) => id));
  return [...after.sections, ...before.sections.filter(({ id }) => !known.has(id))];
}

function textsChanged(
  { before, after }: Sides,
  field: string,
  compare: typeof textChanges,
): readonly Change[] {
  return compare(field, before.texts[field] ?? '', after.texts[field] ?? '');
}

function choiceChanges({ before, after }: Sides, field: string): readonly ChoiceChange[] {
  const sides = { before: before.texts[field] ?? '', after: after.texts[field] ?? '' };
  return sides.before === sides.after ? [] : [{ kind: 'choice', id: field, field, ...sides }];
}

function figureChanges({ before, after }: Sides, table: string): readonly FigureChange[] {
  const addresses = new Set([...addressesOf(after, table), ...addressesOf(before, table)]);
  return [...addresses].flatMap((field) => {
    const sides = { before: before.figureAt(field), after: after.figureAt(field) };
    const isSame = (sides.before?.value ?? null) === (sides.after?.value ?? null);
    return isSame ? [] : [{ kind: 'figure' as const, id: field, field, ...sides }];
  });
}

function addressesOf({ template }: Side, id: string): readonly string[] {
  return tablesOf(template)
    .filter((table) => table.id === id)
    .flatMap((table) => cellsOfTable(table).map(({ address }) => address));
}
