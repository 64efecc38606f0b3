import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import type { Block, Document } from '@/lib/document/document';
import { fontMetrics } from '@/lib/pages/font-metrics';
import { layOut } from '@/lib/pages/lay-out';
import {
  AREA_BOTTOM,
  AREA_LEFT,
  AREA_RIGHT,
  AREA_TOP,
  LINE_PITCH,
} from '@/lib/pages/page-geometry';
import type { Page, Pages } from '@/lib/pages/pages';
import { templates } from '@/schemas/registry';
import { generateReport } from '../support/generate-report';
import { documentOf } from '../writers/sample-document';
import { heading, linesOn, pagesOf, paragraph, rightOf, textGiven, textIn } from './set-text';

const linesOfText = (count: number): Block => paragraph('字'.repeat(26 + 28 * (count - 1)));
const counts = (pages: Pages) => pages.pages.map((page) => linesOn(page).length);

describe('a page of text', () => {
  it('holds 22 lines', () => {
    expect(counts(pagesOf(linesOfText(50)))).toEqual([22, 22, 6]);
  });

  it.each([
    ['leaves no last line of a paragraph alone on the next page', [20, 3], [20, 3]],
    ['leaves no first line of a paragraph alone at its foot', [21, 4], [21, 4]],
    ['splits a paragraph of four lines in halves', [20, 4], [22, 2]],
    ['moves one line more where one would be left over', [18, 5], [21, 2]],
  ])('%s', (_title, lines, expected) => {
    expect(counts(pagesOf(...lines.map(linesOfText)))).toEqual(expected);
  });

  it('takes a heading along with the text below it', () => {
    expect(counts(pagesOf(linesOfText(20), heading('一、总体情况'), linesOfText(4)))).toEqual([
      20, 5,
    ]);
    expect(counts(pagesOf(linesOfText(19), heading('一、总体情况'), linesOfText(4)))).toEqual([
      22, 2,
    ]);
  });

  it('takes several headings along together', () => {
    const blocks = [linesOfText(20), heading('一、总体情况'), heading('二、概况'), linesOfText(2)];
    expect(counts(pagesOf(...blocks))).toEqual([20, 4]);
  });

  it('stands on the same lines as every other', () => {
    const [first, second] = pagesOf({ kind: 'title', text: '年度报告' }, linesOfText(40)).pages;
    const [line, other] = [first, second].map((page) => (page ? linesOn(page).at(-1) : undefined));
    const distance = ((line?.baseline ?? 0) - (other?.baseline ?? 0)) / LINE_PITCH;
    expect(Math.abs(distance - Math.round(distance))).toBeLessThan(1e-6);
  });
});

describe('the page number', () => {
  const { pages } = pagesOf(linesOfText(40));
  const numberOn = (page: Page | undefined) =>
    page?.texts.filter(({ purpose }) => purpose === 'pageNumber') ?? [];

  it('stands between dashes in 14 pt 宋体', () => {
    expect(
      numberOn(pages[0])
        .map(({ text }) => text)
        .join(''),
    ).toBe('— 1 —');
    expect(numberOn(pages[0]).every(({ font, sizePt }) => font === 'song' && sizePt === 14)).toBe(
      true,
    );
  });

  it('is one character from the right on odd pages, from the left on even ones', () => {
    expect(Math.max(...numberOn(pages[0]).map(rightOf))).toBeCloseTo(AREA_RIGHT - 14, 1);
    expect(numberOn(pages[1])[0]?.x).toBeCloseTo(AREA_LEFT + 14, 3);
  });
});

describe('an unfinished report', () => {
  it('is marked on every page, above the text and across it', () => {
    const { pages } = layOut(documentOf([linesOfText(40)], '草稿'), fontMetrics);
    for (const page of pages) {
      expect(page.watermark?.text).toBe('草稿');
      const mark = page.texts.find(({ purpose }) => purpose === 'mark');
      expect(mark?.text).toBe('草稿');
      expect(mark?.y).toBeLessThan(AREA_TOP);
    }
  });

  it('is not when it is finished', () => {
    const { pages } = pagesOf(linesOfText(4));
    expect(pages[0]?.watermark).toBeNull();
  });
});

describe('the outline', () => {
  it('names the line of each heading, also of those that open a paragraph', () => {
    const runIn: Block = {
      kind: 'paragraph',
      runIn: 2,
      runs: [
        { text: '（一）主动公开。', style: 'heading2' },
        { text: '全年公开信息。', style: 'body' },
      ],
    };
    const { outline } = pagesOf(linesOfText(20), heading('一、总体情况'), runIn, linesOfText(3));
    expect(outline).toEqual([
      {
        title: '一、总体情况',
        level: 1,
        page: 1,
        y: expect.closeTo(AREA_TOP + 20 * LINE_PITCH, 6),
      },
      {
        title: '（一）主动公开',
        level: 2,
        page: 1,
        y: expect.closeTo(AREA_TOP + 21 * LINE_PITCH, 6),
      },
    ]);
  });
});

/** Full reports whose tables begin at each possible line of a page. */
const reports = templates.flatMap((template) =>
  Array.from({ length: 24 }, (_, lines): [string, Document] => {
    const report = generateReport(template, lines + 1);
    const sections = { ...report.sections, overview: '字'.repeat(26 + 28 * lines) };
    const document = buildDocument(template, { ...report, sections }, { draft: false });
    return [`edition ${template.edition}, ${lines + 1} lines`, document];
  }),
);

/** The rows of table three on a page. */
function rowsOn(page: Page): readonly string[] {
  const addresses = page.values.map(({ address }) => address.split('/'));
  return addresses.flatMap(([table, row]) => (table === 'requests' && row ? [row] : []));
}

function labelsBeside(rows: readonly string[]): readonly string[] {
  const labels = ['申请人情况', '科研机构', '总计'];
  if (rows.some((row) => row.startsWith('refused.'))) labels.push('（三）不予公开');
  if (rows.includes('granted') || rows.includes('concluded')) labels.push('三、本年度办理结果');
  return labels;
}

/** `refused` of `refused.security`, each group once. */
function groupsIn(rows: readonly string[]): readonly string[] {
  const inner = rows.filter((row) => row.includes('.'));
  return [...new Set(inner.map((row) => row.slice(0, row.indexOf('.'))))];
}

describe.each(reports)('a full report, %s', (_title, document) => {
  const pages = layOut(document, fontMetrics);

  it('holds exactly the text given, in its order', () => {
    expect(textIn(pages)).toBe(textGiven(document));
  });

  it('stays inside the type area', () => {
    for (const { texts, rules } of pages.pages) {
      for (const text of texts.filter(({ purpose }) => purpose !== 'pageNumber')) {
        expect(text.x).toBeGreaterThan(AREA_LEFT - 0.01);
        expect(rightOf(text)).toBeLessThan(AREA_RIGHT + 0.01);
        expect(text.y).toBeGreaterThan(AREA_TOP);
        expect(text.y).toBeLessThan(AREA_BOTTOM);
      }
      for (const { x1, y1, x2, y2 } of rules) {
        expect(Math.min(x1, x2)).toBeGreaterThan(AREA_LEFT);
        expect(Math.max(x1, x2)).toBeLessThan(AREA_RIGHT);
        expect(Math.min(y1, y2)).toBeGreaterThan(AREA_TOP);
        expect(Math.max(y1, y2)).toBeLessThan(AREA_BOTTOM);
      }
    }
  });

  it('repeats the header and the labels of a table on each of its pages', () => {
    for (const page of pages.pages.filter((part) => rowsOn(part).length > 0)) {
      const text = page.texts.map((run) => run.text).join('');
      for (const label of labelsBeside(rowsOn(page))) expect(text).toContain(label);
    }
  });

  it('splits no group of rows', () => {
    const groups = pages.pages.flatMap((page) => groupsIn(rowsOn(page)));
    expect(groups).toEqual([...new Set(groups)]);
  });

  it('leaves no page mostly empty but the last', () => {
    for (const page of pages.pages.slice(0, -1)) {
      const texts = page.texts.filter(({ purpose }) => purpose !== 'pageNumber');
      const lowest = Math.max(...texts.map(({ y }) => y));
      expect(lowest).toBeGreaterThan(AREA_TOP + 0.5 * (AREA_BOTTOM - AREA_TOP));
    }
  });
});
