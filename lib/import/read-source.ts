import type { Report } from '@/lib/report/report';
import { templateOfYear } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import type { ImportOutcome } from './imported';
import { readProse } from './prose/read-prose';
import { readTitle } from './prose/read-title';
import { type FieldReceipt, RECEIPT_FORMAT, type Receipt } from './receipt';
import { type Reading, refusalOf } from './recognise-report';
import type { Place, Source } from './source';
import { readTables } from './tables/read-tables';

/**
 * Finds the report in a source. `name` is the file's, for the receipt. The tables say which
 * edition of the form it is; where they do not, the report year does. A report needs a year: one
 * whose source names none is given the latest that its edition was used for (the first, while
 * the edition is in force), and its receipt says that the year is missing. Never throws.
 */
export function readSource(
  templates: readonly Template[],
  source: Source,
  name: string,
): ImportOutcome {
  const readings = templates
    .map((template) => ({ template, tables: readTables(template, source.blocks) }))
    .sort((a, b) => b.tables.fit - a.tables.fit);
  const best = readings[0];
  if (best === undefined) throw new Error('no template to read with');
  const isTold = best.tables.fit > (readings[1]?.tables.fit ?? 0);
  const prose = readProse({ ...best, source, zones: best.tables.zones });
  const ofYear = templateOfYear(templates, prose.year ?? yearFor(best.template));
  const chosen = isTold ? best : (readings.find(({ template }) => template === ofYear) ?? best);
  const reading = chosen === best ? { ...best, prose } : withProse(chosen, source);
  const firstYear = Math.min(...templates.map(({ years }) => years.from));
  const refusal = refusalOf(reading, source, firstYear);
  if (refusal !== null) return { ok: false, refusal };
  const report = reportOf(reading);
  const edition = {
    edition: reading.template.edition,
    recognisedBy: isTold ? ('tables' as const) : ('year' as const),
    contradictsYear: prose.year !== null && ofYear !== reading.template,
  };
  const receipt = receiptOf(reading, source, name);
  return { ok: true, template: reading.template, report, receipt: { ...receipt, edition }, source };
}

function withProse(reading: Omit<Reading, 'prose'>, source: Source): Reading {
  return { ...reading, prose: readProse({ ...reading, source, zones: reading.tables.zones }) };
}

function yearFor({ years }: Template): number {
  return years.to ?? years.from;
}

function reportOf({ template, tables, prose }: Reading): Report {
  const read = new Map(tables.cells.map(({ address, value }) => [address, value]));
  return {
    edition: template.edition,
    year: prose.year ?? yearFor(template),
    agency: { name: prose.agencyName, kind: prose.agencyKind, scope: prose.scope },
    title: prose.title,
    preface: prose.preface,
    publication: prose.publication,
    sections: prose.sections,
    values: Object.fromEntries(
      cellsOf(template).map(({ address }) => [address, read.get(address) ?? null]),
    ),
    notes: prose.notes,
    explanations: [],
    processingFees: prose.processingFees,
    lastYear: null,
  };
}

function receiptOf(
  { template, tables, prose }: Reading,
  { format, encoding, pages }: Source,
  name: string,
): Omit<Receipt, 'edition'> {
  return {
    format: RECEIPT_FORMAT,
    source: { name, format, encoding, pages },
    fields: prose.fields.map((field) => withFileName(template, field, name)),
    cells: tables.cells,
    leftOut: [...tables.leftOut, ...prose.leftOut].sort(byPlace),
  };
}

/** A file may be called anything: what its name says is a candidate and no more. */
function withFileName(template: Template, field: FieldReceipt, name: string): FieldReceipt {
  if (field.state === 'read' || field.text !== '') return field;
  const said = readTitle(template, name.replace(/^.*[\\/]|\.\w{1,5}$/gu, ''));
  const found = { year: String(said?.year ?? ''), agency: said?.agency ?? '' };
  const candidate = field.field === 'year' || field.field === 'agency' ? found[field.field] : '';
  if (candidate === '' || field.candidates.includes(candidate)) return field;
  return { ...field, state: 'doubtful', candidates: [...field.candidates, candidate] };
}

function byPlace(a: { readonly place: Place }, b: { readonly place: Place }): number {
  return (a.place.page ?? 0) - (b.place.page ?? 0) || a.place.line - b.place.line;
}
