import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import { importFile } from '@/lib/import/import-file';
import { draftParagraph } from '@/lib/paragraphs/draft-paragraph';
import { ledgerOf } from '@/lib/report/ledger';
import { resolvedReport } from '@/lib/report/live-figures';
import { type Format, writers } from '@/lib/writers/registry';
import { templates } from '@/schemas/registry';
import { generateReport } from '../support/generate-report';

describe.each(templates)(
  'a report of edition $edition whose prose follows the tables',
  (template) => {
    it.each<Format>(['txt', 'html', 'docx'])(
      'is read back from %s with its numbers',
      async (format) => {
        for (const seed of [1, 2, 3]) {
          const made = generateReport(template, seed);
          const ledger = ledgerOf(template, made.values);
          const figureAt = (at: string) => made.values[at] ?? ledger.totalAt(at)?.value ?? null;
          const { stored } = draftParagraph(template, { year: made.year, figureAt }, 'long');
          const report = { ...made, sections: { ...made.sections, overview: stored } };
          const { write } = writers[format];
          const bytes = await write(buildDocument(template, report, { draft: false }));
          const outcome = await importFile(templates, { name: `报告.${format}`, bytes });
          const read = outcome.ok ? outcome.report.sections.overview : outcome.refusal.code;
          expect(read).toBe(resolvedReport(template, report).sections.overview);
          expect(read).not.toContain('{{');
        }
      },
    );
  },
);
