import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import type { Document } from '@/lib/document/document';
import { fontMetrics } from '@/lib/pages/font-metrics';
import { layOut } from '@/lib/pages/lay-out';
import { PAGE_HEIGHT } from '@/lib/pages/page-geometry';
import { writePdf } from '@/lib/writers/pdf';
import { templates } from '@/schemas/registry';
import { generateReport } from '../support/generate-report';
import { bookmarksIn } from '../support/pdf-outline';
import { pdfFonts, pdfInfo, pdfText } from '../support/poppler';
import { documentOf, sampleBlocks } from './sample-document';

const packed = (text: string): string => text.replace(/\s/gu, '');

/** Everything that the typesetter placed, in the order of drawing. */
const placedText = (document: Document): string =>
  packed(
    layOut(document, fontMetrics)
      .pages.flatMap(({ texts }) => texts.map(({ text }) => text))
      .join(''),
  );

describe('a PDF file', () => {
  const sample = documentOf(sampleBlocks);

  it('holds the text that was placed', async () => {
    expect(packed(pdfText(await writePdf(sample)))).toBe(placedText(sample));
  });

  it.each(templates)('holds the whole text of a report of edition $edition', async (template) => {
    const document = buildDocument(template, generateReport(template, 11), { draft: false });
    expect(packed(pdfText(await writePdf(document)))).toBe(placedText(document));
  });

  it('has the same bytes each time', async () => {
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => writePdf(sample)));
    for (const other of others) expect(Buffer.compare(other, first ?? other)).toBe(0);
  });

  it('embeds every font as a subset that can be searched', async () => {
    const fonts = pdfFonts(await writePdf(sample));
    expect(fonts).toHaveLength(5);
    for (const font of fonts) expect(font).toMatch(/Gouji.*yes yes yes/);
  });

  it('says what it is', async () => {
    const bytes = await writePdf(sample);
    const info = pdfInfo(bytes);
    expect(info.get('Title')).toBe(sample.metadata.title);
    expect(info.get('Author')).toBe(sample.metadata.author);
    expect(info.get('Subject')).toBe(sample.metadata.subject);
    expect(info.get('Keywords')).toBe('政府信息公开, 年度报告, 2024');
    expect(info.get('Page size')).toContain('A4');
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (zh-CN)');
  });

  it('has a bookmark for each heading that points at its line', async () => {
    const { outline } = layOut(sample, fontMetrics);
    const bookmarks = bookmarksIn(await writePdf(sample));
    expect(bookmarks.map(({ title }) => title)).toEqual(outline.map(({ title }) => title));
    bookmarks.forEach(({ top }, place) => {
      expect(top).toBeCloseTo(PAGE_HEIGHT - (outline[place]?.y ?? 0), 1);
    });
    expect(bookmarks.find(({ title }) => title === '（1）网站')?.path).toEqual([
      '一、总体情况',
      '（二）依申请公开',
      '1.平台建设',
    ]);
  });

  it('of a draft says so on every page', async () => {
    const bytes = await writePdf(documentOf(sampleBlocks, '草稿'));
    const pages = pdfText(bytes).split('\f').slice(0, -1);
    for (const page of pages) expect(page).toContain('草稿');
  });

  it('is written from any text', async () => {
    const text = '\u0000\ud800字㸓\u202e<&>()\\\u{1f600}';
    const bytes = await writePdf(
      documentOf([
        { kind: 'title', text },
        { kind: 'note', text },
      ]),
    );
    expect(packed(pdfText(bytes))).toContain('字〓<&>()\\〓');
  });

  it('is written from no text at all', async () => {
    expect(packed(pdfText(await writePdf(documentOf([]))))).toBe('—1—');
  });
});
