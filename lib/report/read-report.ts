import { z } from 'zod';

import type { CellValue } from '@/lib/cells/cell-value';
import { readValue } from '@/lib/cells/registry';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { cellsOf, proseSectionsOf, type TemplateCell, tablesOf } from '@/lib/template/walk';
import { NO_CONTACT } from './new-report';
import { type Explanation, FORMAT, type Publication, type Report, type Values } from './report';
import { draftSchemaOf, type SavedReport } from './saved-report';
import { withoutRightTotals } from './stated-totals';

export type ReadReport =
  | { readonly ok: true; readonly template: Template; readonly report: Report }
  | { readonly ok: false; readonly problems: readonly ReadProblem[] };

/** Why a saved report cannot be opened. `path` is the place in the JSON, `''` for the whole. */
export interface ReadProblem {
  readonly code: 'not-a-report' | 'future-format' | 'unknown-edition' | 'wrong-shape';
  readonly path: string;
  /** What was found there, shortened. */
  readonly found: string;
}

type SavedExplanation = NonNullable<SavedReport['explanations']>[number];

const head = z.looseObject({ format: z.string(), edition: z.string() });

/** Reads a saved report (`gouji/1`). A cell that holds no value of its kind keeps its text. */
export function readReport(templates: readonly Template[], json: unknown): ReadReport {
  const start = head.safeParse(json);
  if (!start.success) return failed('not-a-report', '', shortened(json));
  const { format, edition } = start.data;
  if (format !== FORMAT) return failedFormat(format);
  const template = templateOfEdition(templates, edition);
  if (template === undefined) return failed('unknown-edition', 'edition', edition);
  const saved = draftSchemaOf(template).safeParse(json);
  if (!saved.success) return { ok: false, problems: saved.error.issues.map(shapeProblem) };
  return { ok: true, template, report: reportOf(template, saved.data) };
}

function failed(code: ReadProblem['code'], path: string, found: string): ReadReport {
  return { ok: false, problems: [{ code, path, found: found.slice(0, 80) }] };
}

function failedFormat(format: string): ReadReport {
  const code = /^gouji\/\d+$/u.test(format) ? 'future-format' : 'not-a-report';
  return failed(code, 'format', format);
}

function shapeProblem(issue: z.core.$ZodIssue): ReadProblem {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path.map(String), ...keys].join('.');
  return { code: 'wrong-shape', path, found: shortened(issue.message) };
}

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.slice(0, 80);
}

function reportOf(template: Template, saved: SavedReport): Report {
  return {
    edition: saved.edition,
    year: saved.year,
    agency: saved.agency,
    title: saved.title ?? '',
    preface: saved.preface ?? '',
    publication: publicationOf(saved.publication),
    sections: textsOf(proseSectionsOf(template), saved.sections),
    values: withoutRightTotals(
      template,
      Object.fromEntries(
        cellsOf(template).map((cell) => [cell.address, cellValueOf(cell, savedCell(saved, cell))]),
      ),
    ),
    notes: textsOf(tablesOf(template), saved.notes ?? {}),
    explanations: (saved.explanations ?? []).map(explanationOf),
    processingFees: feesOf(template, saved.processingFees),
    lastYear: saved.lastYear ?? null,
  };
}

function publicationOf(saved: SavedReport['publication']): Publication {
  const given = Object.entries(saved?.contact ?? {}).filter(([, text]) => text !== undefined);
  return {
    period: saved?.period ?? null,
    download: saved?.download ?? '',
    contact: { ...NO_CONTACT, ...Object.fromEntries(given) },
  };
}

function textsOf(
  parts: readonly { readonly id: string }[],
  texts: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(parts.map(({ id }) => [id, texts[id] ?? '']));
}

/** A reason for something outside the prose has neither place nor words. */
function explanationOf({ at, stated, ...explanation }: SavedExplanation): Explanation {
  return {
    ...explanation,
    ...(at === undefined ? {} : { at }),
    ...(stated === undefined ? {} : { stated }),
  };
}

function feesOf({ processingFees }: Template, saved: SavedReport['processingFees']): Values {
  return Object.fromEntries(
    processingFees.fields.map(({ id, cell }) => {
      const value = saved?.[id] ?? null;
      return [id, value === null ? null : readValue(cell, String(value))];
    }),
  );
}

function savedCell(saved: SavedReport, cell: TemplateCell): CellValue {
  return saved.tables[cell.table.id]?.[cell.row.id]?.[cell.column.id] ?? null;
}

function cellValueOf(cell: TemplateCell, saved: CellValue): CellValue {
  return saved === null ? null : readValue(cell.definition, String(saved));
}
