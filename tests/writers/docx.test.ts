import { describe, expect, it } from 'vitest';

import { writeDocx } from '@/lib/writers/docx';
import { docxParts } from '../readers/read-docx';
import { elementsOf, type XmlElement } from '../readers/read-xml';
import { documentOf, sampleBlocks } from './sample-document';

const TYPE_AREA_TWIPS = 8844;

describe('a DOCX file', () => {
  it.each([
    ['w:pgSz', { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' }],
    ['w:docGrid', { 'w:type': 'lines', 'w:linePitch': '579' }],
    ['w:pgMar', { 'w:top': '2098', 'w:right': '1474', 'w:bottom': '1984', 'w:left': '1588' }],
  ])('has the page of GB/T 9704-2012: %s', async (name, expected) => {
    const [section] = elementsOf(await partAt('word/document.xml'), name);
    expect(section?.attributes).toMatchObject(expected);
  });

  it('gives headings real styles with outline levels', async () => {
    const styles = elementsOf(await partAt('word/styles.xml'), 'w:style');
    const levels = styles.flatMap((style) =>
      elementsOf(style, 'w:outlineLvl').map(
        (level) => `${style.attributes['w:styleId']} ${level.attributes['w:val']}`,
      ),
    );
    expect(levels).toEqual(['Heading1 0', 'Heading2 1', 'Heading3 2', 'Heading4 3']);
  });

  it('uses no style that it does not define', async () => {
    const defined = elementsOf(await partAt('word/styles.xml'), 'w:style').map(
      (style) => style.attributes['w:styleId'],
    );
    const parts = await Promise.all(
      ['word/document.xml', 'word/header1.xml', 'word/footer1.xml', 'word/footer2.xml'].map(partAt),
    );
    const used = parts.flatMap((part) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => valuesOf(part, name)),
    );
    expect(used.length).toBeGreaterThan(0);
    expect(defined).toEqual(expect.arrayContaining(used));
  });

  it('sets tables exactly as wide as the text', async () => {
    const grids = elementsOf(await partAt('word/document.xml'), 'w:tblGrid');
    const widths = grids.map((grid) =>
      elementsOf(grid, 'w:gridCol').reduce(
        (sum, column) => sum + Number(column.attributes['w:w']),
        0,
      ),
    );
    expect(widths).toEqual([TYPE_AREA_TWIPS, TYPE_AREA_TWIPS]);
  });

  it('repeats the header rows, splits no row and keeps groups together', async () => {
    const [, nested] = elementsOf(await partAt('word/document.xml'), 'w:tbl');
    const rows = nested ? elementsOf(nested, 'w:tr') : [];
    const drawing = rows.map((row) =>
      ['w:tblHeader', 'w:cantSplit', 'w:keepNext'].map((name) =>
        elementsOf(row, name).length > 0 ? name.charAt(2) : '-',
      ),
    );
    expect(drawing.map((marks) => marks.join(''))).toEqual([
      'tck',
      'tck',
      '-ck',
      '-ck',
      '-ck',
      '-ck',
      '-c-',
    ]);
  });

  it.each([
    ['word/footer1.xml', 'Footer'],
    ['word/footer2.xml', 'FooterEven'],
  ])('numbers its pages in %s', async (name, style) => {
    const footer = await partAt(name);
    expect(valuesOf(footer, 'w:pStyle')).toEqual([style]);
    expect(elementsOf(footer, 'w:instrText').map((field) => field.text)).toEqual(['PAGE']);
    expect(footer.text.replace('PAGE', '1')).toBe('— 1 —');
  });

  it('marks a draft on odd and even pages, and nothing else', async () => {
    const draft = docxParts(await writeDocx(documentOf(sampleBlocks, '草稿')));
    const finished = docxParts(await writeDocx(documentOf(sampleBlocks)));
    const headers = (parts: ReadonlyMap<string, XmlElement>) =>
      [...parts].filter(([name]) => name.startsWith('word/header')).map(([, part]) => part.text);
    expect(headers(draft)).toEqual(['草稿', '草稿']);
    expect(headers(finished)).toEqual([]);
  });

  it('carries no date but the one of the document', async () => {
    const core = await partAt('docProps/core.xml');
    const dates = ['dcterms:created', 'dcterms:modified'].flatMap((name) => elementsOf(core, name));
    expect(dates.map((date) => date.text)).toEqual([
      '2025-01-01T00:00:00Z',
      '2025-01-01T00:00:00Z',
    ]);
  });

  it('marks every heading with a bookmark of its own', async () => {
    const marks = elementsOf(await partAt('word/document.xml'), 'w:bookmarkStart');
    const headings = sampleBlocks.filter((block) => block.kind === 'heading');
    expect(new Set(marks.map((mark) => mark.attributes['w:name'])).size).toBe(headings.length);
    expect(marks.map((mark) => mark.attributes['w:id'])).toEqual(
      headings.map((_, index) => String(index + 1)),
    );
  });
});

async function partAt(name: string): Promise<XmlElement> {
  const part = docxParts(await writeDocx(documentOf(sampleBlocks, '草稿'))).get(name);
  if (!part) throw new Error(`the file has no part ${name}`);
  return part;
}

function valuesOf(part: XmlElement, name: string): readonly string[] {
  return elementsOf(part, name).map((element) => element.attributes['w:val'] ?? '');
}
