import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import { type Format, writers } from '@/lib/writers/registry';
import { templates } from '@/schemas/registry';
import { readDocx } from '../readers/read-docx';
import type { ReadFile } from '../readers/read-file';
import { readHtml } from '../readers/read-html';
import { readPdf } from '../readers/read-pdf';
import { readText } from '../readers/read-text';
import { arbitraryDraft, arbitraryReport } from '../support/arbitrary-report';
import { expectedFile } from './expected-file';

type Reader = (bytes: Uint8Array) => ReadFile;

/** With the number of reports that are tried. */
const readers: readonly (readonly [Format, Reader, number])[] = [
  ['docx', readDocx, 25],
  ['html', readHtml, 60],
  ['txt', readText, 60],
  ['pdf', readPdf, 12],
];

describe.each(templates)('what is read out of a report of edition $edition', (template) => {
  it.each(readers)('as %s is the report', async (format, read, numRuns) => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(template), async (report) => {
        const document = buildDocument(template, report, { draft: false });
        const file = read(await writers[format].write(document));
        expect(legible(format, file)).toEqual(legible(format, expectedFile(template, report)));
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it.each(readers)('as %s is the draft, marked', async (format, read, numRuns) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraft(template), async (report) => {
        const document = buildDocument(template, report, { draft: true });
        const file = read(await writers[format].write(document));
        expect(file.marks).toBeGreaterThan(0);
        const expected = { ...expectedFile(template, report), marks: file.marks };
        expect(legible(format, file)).toEqual(legible(format, expected));
      }),
      { numRuns: Math.ceil(numRuns / 2), endOnFailure: true },
    );
  });
});

/** A PDF has no blanks, so they do not count there. */
function legible(format: Format, file: ReadFile): ReadFile {
  if (format !== 'pdf') return file;
  const closed = (text: string) => text.replace(/\s/g, '');
  return { ...file, prose: file.prose.map(closed) };
}
