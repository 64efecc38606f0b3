import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { jsonSchemaOf } from '@/lib/report/json-schema';
import { readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import { saveReport } from '@/lib/report/save-report';
import { reportSchemaOf } from '@/lib/report/saved-report';
import { withoutRightTotals } from '@/lib/report/stated-totals';
import type { Template } from '@/lib/template/template';
import { template2021 } from '@/schemas/2021/template';
import { templates } from '@/schemas/registry';
import { arbitraryDraft, arbitraryReport } from '../support/arbitrary-report';
import { generateReport } from '../support/generate-report';

const editions = templates.map((template) => [template.edition, template] as const);

function throughJson(template: Template, report: Report): unknown {
  return JSON.parse(JSON.stringify(saveReport(template, report)));
}

describe.each(editions)('a saved report of edition %s', (_edition, template) => {
  it('is read back unchanged', () => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const read = readReport(templates, throughJson(template, report));
        expect(read).toEqual({ ok: true, template, report });
      }),
      { numRuns: 40 },
    );
  });

  it('is read back unchanged as a draft, whatever stands in its cells', () => {
    fc.assert(
      fc.property(arbitraryDraft(template), (draft) => {
        const report = { ...draft, values: withoutRightTotals(template, draft.values) };
        const read = readReport(templates, throughJson(template, report));
        expect(read).toEqual({ ok: true, template, report });
      }),
      { numRuns: 40 },
    );
  });

  it('fits the schema, and the JSON Schema says the same', () => {
    const fromJsonSchema = z.fromJSONSchema(jsonSchemaOf(template));
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const saved = throughJson(template, report);
        expect(reportSchemaOf(template).safeParse(saved).error).toBeUndefined();
        expect(fromJsonSchema.safeParse(saved).error).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is no saved report', () => {
  const saved = { ...saveReport(template2021, generateReport(template2021, 2)) };
  it.each([
    ['nothing', null, 'not-a-report'],
    ['a text', 'gouji/1', 'not-a-report'],
    ['another format', { ...saved, format: 'docx' }, 'not-a-report'],
    ['a future format', { ...saved, format: 'gouji/2' }, 'future-format'],
    ['an unknown edition', { ...saved, edition: '2031' }, 'unknown-edition'],
    ['a year that is no year', { ...saved, year: '2024年' }, 'wrong-shape'],
    ['an unknown field', { ...saved, author: '某某' }, 'wrong-shape'],
    ['a table that is a list', { ...saved, tables: [] }, 'wrong-shape'],
  ])('%s is refused by its reason', (_title, json, code) => {
    const read = readReport(templates, json);
    expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toContain(code);
  });
});
