import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import { type Format, writers } from '@/lib/writers/registry';
import { templates } from '@/schemas/registry';
import { readDocx } from '../readers/read-docx';
import type { ReadFile } from '../readers/read-file';
import { readHtml } from '../readers/read-html';
import { readText } from '../readers/read-text';
import { arbitraryDraft, arbitraryReport } from '../support/arbitrary-report';
import { expectedFile } from './expected-file';

const readers: readonly (readonly [Format, (bytes: Uint8Array) => ReadFile])[] = [
  ['docx', readDocx],
  ['html', readHtml],
  ['txt', readText],
];

describe.each(templates)('what is read out of a report of edition $edition', (template) => {
  it.each(readers)('as %s is the report', async (format, read) => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(template), async (report) => {
        const document = buildDocument(template, report, { draft: false });
        const file = read(await writers[format].write(document));
        expect(file).toEqual(expectedFile(template, report));
      }),
      { numRuns: 30 },
    );
  });

  it.each(readers)('as %s is the draft, marked', async (format, read) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraft(template), async (report) => {
        const document = buildDocument(template, report, { draft: true });
        const { marks, ...file } = read(await writers[format].write(document));
        const { marks: _, ...expected } = expectedFile(template, report);
        expect(file).toEqual(expected);
        expect(marks).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});
