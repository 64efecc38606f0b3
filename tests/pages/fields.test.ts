import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import { boxesOf, type FieldBox } from '@/lib/pages/field-boxes';
import { hitAt, placeNear } from '@/lib/pages/field-hit';
import { fontMetrics } from '@/lib/pages/font-metrics';
import { layOut } from '@/lib/pages/lay-out';
import type { Pages } from '@/lib/pages/pages';
import type { Report } from '@/lib/report/report';
import { textsOfReport } from '@/lib/report/report-texts';
import { cellsOf } from '@/lib/template/walk';
import { arbitraryReport } from '../support/arbitrary-report';
import { editionOf, reportWith } from '../support/report-with';

const template = editionOf('2021');
const OVERVIEW = 'sections.overview';

function pagesOf(rest: Partial<Report>): Pages {
  const document = buildDocument(template, reportWith(template, {}, rest), { draft: false });
  return layOut(document, fontMetrics);
}

function pagesWith(overview: string): Pages {
  return pagesOf({ sections: { overview, improvements: '', other: '' } });
}

function middleOf({ page, xMm, yMm, widthMm, heightMm }: FieldBox) {
  return { page, xMm: xMm + widthMm / 2, yMm: yMm + heightMm / 2 };
}

function hitsOf(pages: Pages, boxes: readonly FieldBox[]) {
  return boxes.map((box) => hitAt(pages, middleOf(box)));
}

describe('the boxes of a field', () => {
  it('of a cell are its area, and a point in it is the cell', () => {
    const pages = pagesOf({});
    for (const { address } of cellsOf(template)) {
      const boxes = boxesOf(pages, address);
      expect(boxes).toHaveLength(1);
      expect(hitsOf(pages, boxes)).toEqual([{ kind: 'cell', field: address }]);
    }
  });

  it('of a text are its lines', () => {
    const pages = pagesWith('政'.repeat(26 + 28 + 10));
    const widths = boxesOf(pages, OVERVIEW).map(({ widthMm }) => Math.round(widthMm));
    expect(widths).toEqual([145, 156, 56]);
  });

  it('of part of a text begin and end at its characters', () => {
    const pages = pagesWith('一、二，三。\n　　政府信息公开工作。');
    const start = '一、二，三。\n　　政府'.length;
    const [box] = boxesOf(pages, OVERVIEW, { start, end: start + 2 });
    expect(box?.xMm).toBeCloseTo(28 + 4 * 5.571, 0);
    expect(box?.widthMm).toBeCloseTo(2 * 5.6, 0);
  });

  it('of an empty range are a place without width', () => {
    const pages = pagesWith('甲乙丙。\n丁戊。');
    const line = boxesOf(pages, OVERVIEW);
    expect(boxesOf(pages, OVERVIEW, { start: 5, end: 5 })).toEqual([{ ...line[1], widthMm: 0 }]);
    const [end] = boxesOf(pages, OVERVIEW, { start: 99, end: 99 });
    expect(end?.xMm).toBeCloseTo((line[1]?.xMm ?? 0) + (line[1]?.widthMm ?? 0), 6);
  });

  it.each([
    ['an empty section', 'sections.other'],
    ['an empty note', 'notes.requests'],
    ['an empty preface', 'preface'],
    ['what is printed nowhere', 'agency.scope'],
  ])('of %s are a heading', (_title, field) => {
    expect(boxesOf(pagesOf({}), field)).toHaveLength(1);
  });

  it('of a field of the preface are its words in the sentence', () => {
    const { publication } = reportWith(template, {});
    const pages = pagesOf({
      publication: {
        period: { from: '2021-01-01', to: '2021-12-31' },
        download: 'http://www.example.gov.cn/',
        contact: { ...publication.contact, phone: ' 0518-1234567 ' },
      },
    });
    for (const field of ['period.from', 'period.to', 'download', 'contact.phone']) {
      const [hit] = hitsOf(pages, boxesOf(pages, field));
      expect(hit).toMatchObject({ kind: 'text', field });
    }
    expect(boxesOf(pages, 'contact.phone', { start: 1, end: 5 })).toHaveLength(1);
  });

  it('nothing is where no field is', () => {
    expect(hitAt(pagesOf({}), { page: 1, xMm: 5, yMm: 5 })).toBeNull();
    expect(hitAt(pagesOf({}), { page: 99, xMm: 50, yMm: 50 })).toBeNull();
    expect(boxesOf(pagesOf({}), 'sections.unknown')).toEqual([]);
  });

  it('a point beside a text is its nearest place', () => {
    const pages = pagesWith('甲乙丙。\n丁戊。');
    const [, second] = boxesOf(pages, OVERVIEW);
    const y = (second?.yMm ?? 0) + 3;
    expect(placeNear(pages, OVERVIEW, { page: 1, xMm: 0, yMm: y })).toBe(5);
    expect(placeNear(pages, OVERVIEW, { page: 1, xMm: 200, yMm: y })).toBe(8);
    expect(placeNear(pages, OVERVIEW, { page: 1, xMm: 200, yMm: 290 })).toBe(8);
    expect(placeNear(pages, OVERVIEW, { page: 9, xMm: 0, yMm: 0 })).toBeNull();
  });
});

describe('whatever the texts', () => {
  it('every printed character of a section is found at its own place', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'政府，。（一）1.2ab 　\n\t\u0007\r⼾⺠𠮷\u200b'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, (overview) => {
        const pages = pagesWith(overview);
        for (const { 0: character, index } of overview.matchAll(/[政府一1ab𠮷⼾]/gu)) {
          const range = { start: index, end: index + character.length };
          const [box] = boxesOf(pages, OVERVIEW, range);
          expect(box?.widthMm).toBeGreaterThan(0);
          if (box === undefined) return;
          const left = { ...middleOf(box), xMm: box.xMm + box.widthMm * 0.1 };
          expect(placeNear(pages, OVERVIEW, left)).toBe(index);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a field with a text is on the pages', () => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const document = buildDocument(template, report, { draft: false });
        const pages = layOut(document, fontMetrics);
        const texts = Object.entries(textsOfReport(template, report));
        const lost = texts.filter(([field, text]) => {
          return text !== '' && field !== 'explanations' && boxesOf(pages, field).length === 0;
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
