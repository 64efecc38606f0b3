import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { checkReport, isFinishable } from '@/lib/checks/check-report';
import { buildDocument } from '@/lib/document/build-document';
import type { Document } from '@/lib/document/document';
import { readReport } from '@/lib/report/read-report';
import { type Format, formats, writers } from '@/lib/writers/registry';
import { templates } from '@/schemas/registry';
import { linesOf, pdfWords } from '../readers/pdf-words';
import { docxParts } from '../readers/read-docx';
import { readPdf } from '../readers/read-pdf';
import { prettyXml } from '../readers/read-xml';

/** What is recorded of a file, and under which ending. */
const recorders: Readonly<Record<Format, Recorder>> = {
  docx: { ending: 'docx.xml', record: docxText },
  pdf: { ending: 'pdf.txt', record: pdfText },
  html: { ending: 'html', record: plainText },
  txt: { ending: 'txt', record: plainText },
};

interface Recorder {
  readonly ending: string;
  readonly record: (bytes: Uint8Array) => string;
}

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.report.json'))
  .map((file) => file.replace('.report.json', ''));

describe.each(names)('the report %s', (name) => {
  it.each(formats)('is written as %s like the recorded file', async (format) => {
    const { ending, record } = recorders[format];
    const bytes = await writers[format].write(documentOf(name));
    await expect(record(bytes)).toMatchFileSnapshot(`${name}.${ending}`);
  });

  it.each(formats)('gives the same bytes as %s again', async (format) => {
    const first = await writers[format].write(documentOf(name));
    const second = await writers[format].write(documentOf(name));
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

it('marks every page of a draft, and no page of a finished report', async () => {
  const draft = await writers.pdf.write(documentOf('2021-draft'));
  const finished = await writers.pdf.write(documentOf('2021'));
  expect(readPdf(draft).marks).toBe(pdfWords(draft).length);
  expect(readPdf(finished).marks).toBe(0);
});

function documentOf(name: string): Document {
  const json: unknown = JSON.parse(
    readFileSync(new URL(`${name}.report.json`, folder), 'utf8'),
  );
  const read = readReport(templates, json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const draft = !isFinishable(checkReport(read.template, read.report));
  return buildDocument(read.template, read.report, { draft });
}

function plainText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function docxText(bytes: Uint8Array): string {
  const document = docxParts(bytes).get('word/document.xml');
  return document ? prettyXml(document) : '';
}

/** The lines of each page; type taller than a title is the watermark. */
function pdfText(bytes: Uint8Array): string {
  const pages = pdfWords(bytes).map((words) =>
    linesOf(words.filter((word) => word.height < 60))
      .map((line) => line.map((word) => word.text).join(' '))
      .join('\n'),
  );
  return `${pages.join('\n\f\n')}\n`;
}
