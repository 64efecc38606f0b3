import { type CellValue, NOT_APPLICABLE } from '@/lib/cells/cell-value';
import { addressOf } from '@/lib/template/address';
import { templateOfYear } from '@/lib/template/choose';
import type { CarryOver, Template } from '@/lib/template/template';
import { proseSectionsOf, type TemplateCell } from '@/lib/template/walk';
import { compiledTemplateOf } from './compiled-template';
import { isReference, REFERENCE, resolvedText } from './live-figures';
import { newReport } from './new-report';
import type { Publication, Report, Values } from './report';

/** A report with the template that it fills in. */
export interface FilledForm {
  readonly template: Template;
  readonly report: Report;
}

/** What is taken over beside the figures: last year's wording, to be adapted, or none. */
export type TakenProse = 'prose' | 'no-prose';

/**
 * The start of the report of the year after, in the edition of that year: the agency, its
 * address, and the figures that are last year's. A figure with an unknown part stays blank.
 */
export function nextYearReport(
  templates: readonly Template[],
  last: FilledForm,
  prose: TakenProse,
): FilledForm {
  const year = last.report.year + 1;
  const template = templateOfYear(templates, year) ?? last.template;
  const empty = newReport(template, { year, agency: last.report.agency });
  const report: Report = {
    ...empty,
    publication: { ...empty.publication, ...publicationFrom(last.report.publication) },
    values: { ...empty.values, ...carriedOver(template, last.report.values) },
  };
  return {
    template,
    report: prose === 'prose' ? withProseOf(last, template, report) : report,
  };
}

/** The address of a file is another one every year. */
function publicationFrom({ contact }: Publication): Partial<Publication> {
  return { contact };
}

/**
 * A figure that followed last year's table follows this year's from now on. Where this year's
 * form has no such cell, last year's number is left in the text.
 */
function withProseOf(last: FilledForm, template: Template, report: Report): Report {
  const { preface, sections, values } = last.report;
  const adapted = (text: string) =>
    text.replace(REFERENCE, (written, reference: string) =>
      isReference(template, reference)
        ? written
        : resolvedText(last.template, values, written).text,
    );
  const texts = proseSectionsOf(template).map(({ id }) => [id, adapted(sections[id] ?? '')]);
  return { ...report, preface: adapted(preface), sections: Object.fromEntries(texts) };
}

/** By address the figures that are last year's; `null` where a part of them is unknown. */
export function carriedOver(template: Template, last: Values): Values {
  const { cells, computedBy } = compiledTemplateOf(template);
  const typed = cells.filter((_cell, index) => computedBy[index] === -1);
  return Object.fromEntries(
    template.carryOver.flatMap((rule) =>
      typed
        .filter((cell) => cell.table.id === rule.table && cell[rule.line].id === rule.to)
        .map((cell) => [cell.address, sumOf(partsOf(rule, cell).map((part) => last[part]))]),
    ),
  );
}

function partsOf({ table, line, from }: CarryOver, { row, column }: TemplateCell) {
  return from.map((id) =>
    line === 'row' ? addressOf(table, id, column.id) : addressOf(table, row.id, id),
  );
}

function sumOf(parts: readonly (CellValue | undefined)[]): CellValue {
  if (parts.every((part) => part === NOT_APPLICABLE)) return NOT_APPLICABLE;
  const numbers = parts.map((part) => (part === NOT_APPLICABLE ? 0 : part));
  const known = numbers.filter((part) => typeof part === 'number');
  const sum = known.reduce((total, part) => total + part, 0);
  return known.length === parts.length && sum >= 0 ? sum : null;
}
