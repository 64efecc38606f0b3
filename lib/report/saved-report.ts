import { z } from 'zod';

import { cellSchemaOf } from '@/lib/cells/cell-schema';
import type { CellValue } from '@/lib/cells/cell-value';
import type { CellDefinition } from '@/lib/template/cell-definition';
import type { Table, Template } from '@/lib/template/template';
import { cellsOfTable, proseSectionsOf, tablesOf } from '@/lib/template/walk';
import { FORMAT } from './report';

// Without this, zod tries to compile code, which the content security policy of the pages forbids.
z.config({ jitless: true });

/** Longest prose that a saved report may hold; what may be published is shorter. */
const MOST_CHARACTERS = 1_000_000;
const prose = z.string().max(MOST_CHARACTERS);
const line = z.string().max(500);
/** A reason that is too long to be handed in is kept as it was typed. */
const MOST_REASON = 100_000;
const isoDate = z.iso.date();

const contact = z.strictObject({
  office: line.optional(),
  address: line.optional(),
  postcode: line.optional(),
  phone: line.optional(),
  fax: line.optional(),
  email: line.optional(),
});

const publication = z.strictObject({
  period: z.strictObject({ from: isoDate, to: isoDate }).nullable().optional(),
  download: line.optional(),
  contact: contact.optional(),
});

const anyCell: z.ZodType<CellValue> = z.union([z.number(), z.string().max(200), z.null()]);

const explanation = z.strictObject({
  code: z.string().max(100),
  relation: z.string().max(100).nullable(),
  line: z.string().max(100).nullable(),
  reason: z.string().max(MOST_REASON),
  values: z.record(z.string().max(200), anyCell),
  at: z.string().max(100).optional(),
  stated: line.optional(),
});

/** A last year's report as it is kept with a report. */
export const lastYearSchema = z.strictObject({
  edition: z.string().max(20),
  year: z.int().min(2000).max(2100),
  agency: z.strictObject({
    name: z.string().max(200),
    kind: z.string().max(50),
    scope: z.string().max(50),
  }),
  values: z.record(z.string().max(200), anyCell),
  preface: prose,
  sections: z.record(z.string().max(50), prose),
  origin: z.strictObject({
    kind: z.enum(['store', 'file']),
    name: line,
    reportId: z.string().max(64).nullable(),
    revision: z.int().nullable(),
  }),
});

/** A complete `gouji/1` report in which every cell holds a value of its kind. */
export function reportSchemaOf(template: Template) {
  return schemaOf(template, cellSchemaOf);
}

/** The same shape for a draft: a cell may hold whatever was typed into it. */
export function draftSchemaOf(template: Template) {
  return schemaOf(template, () => anyCell);
}

/** What a draft looks like after its shape was checked. */
export type SavedReport = z.infer<ReturnType<typeof draftSchemaOf>>;

type CellSchema = (definition: CellDefinition) => z.ZodType<CellValue>;

function schemaOf(template: Template, cell: CellSchema) {
  return z.strictObject({
    format: z.literal(FORMAT),
    edition: z.literal(template.edition),
    year: z.int().min(2000).max(2100),
    agency: z.strictObject({
      name: z.string().max(200),
      kind: z.enum(template.agencyKinds.map(({ id }) => id)),
      scope: z.enum(template.scopes.map(({ id }) => id)),
    }),
    title: line.optional(),
    preface: prose.optional(),
    publication: publication.optional(),
    sections: proseSchemaOf(template),
    tables: z.strictObject(
      Object.fromEntries(tablesOf(template).map((table) => [table.id, tableSchema(table, cell)])),
    ),
    notes: notesSchemaOf(template),
    explanations: z.array(explanation).max(1000).optional(),
    processingFees: feesSchema(template, cell),
    lastYear: lastYearSchema.optional(),
  });
}

function proseSchemaOf(template: Template) {
  const sections = proseSectionsOf(template).map(({ id }) => [id, prose.optional()] as const);
  return z.strictObject(Object.fromEntries(sections));
}

function notesSchemaOf(template: Template) {
  const notes = tablesOf(template).map(({ id }) => [id, z.string().max(5000).optional()] as const);
  return z.strictObject(Object.fromEntries(notes)).optional();
}

function feesSchema({ processingFees }: Template, schema: CellSchema) {
  const fields = processingFees.fields.map(
    ({ id, cell }) => [id, schema(cell).optional()] as const,
  );
  return z.strictObject(Object.fromEntries(fields)).optional();
}

function tableSchema(table: Table, cell: CellSchema) {
  const rows: Record<string, Record<string, z.ZodOptional<z.ZodType<CellValue>>>> = {};
  for (const { row, column, definition } of cellsOfTable(table)) {
    rows[row.id] = { ...rows[row.id], [column.id]: cell(definition).optional() };
  }
  const shapes = Object.entries(rows).map(
    ([id, shape]) => [id, z.strictObject(shape).optional()] as const,
  );
  return z.strictObject(Object.fromEntries(shapes)).optional();
}
