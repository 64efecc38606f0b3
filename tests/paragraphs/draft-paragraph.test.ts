import { describe, expect, it } from 'vitest';

import type { CellValue } from '@/lib/cells/cell-value';
import { checkReport } from '@/lib/checks/check-report';
import { draftParagraph, type ParagraphLength } from '@/lib/paragraphs/draft-paragraph';
import { paragraphPlace } from '@/lib/paragraphs/paragraph-place';
import { ledgerOf } from '@/lib/report/ledger';
import { resolvedText } from '@/lib/report/live-figures';
import type { Values } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { templates } from '@/schemas/registry';
import { generateReport } from '../support/generate-report';
import { editionOf, reportWith } from '../support/report-with';

const LENGTHS: readonly ParagraphLength[] = ['short', 'medium', 'long'];

interface Drafted {
  readonly template: Template;
  readonly values: Values;
  readonly year: number;
}

function drafted({ template, values, year }: Drafted, length: ParagraphLength) {
  const ledger = ledgerOf(template, values);
  const figureAt = (address: string) => values[address] ?? ledger.totalAt(address)?.value ?? null;
  const draft = draftParagraph(template, { year, figureAt }, length);
  return { ...draft, text: resolvedText(template, values, draft.stored).text };
}

function paragraph(
  values: Readonly<Record<string, CellValue>>,
  length: ParagraphLength = 'medium',
  edition = '2021',
) {
  const template = editionOf(edition);
  return drafted({ template, values: reportWith(template, values).values, year: 2024 }, length);
}

const NONE = '没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。';

describe('the paragraph of figures', () => {
  it.each([
    ['nothing at all', {}, `2024年，未收到政府信息公开申请，没有上年结转的申请。${NONE}`],
    [
      'only what last year left',
      { 'requests/carriedIn/natural': 1, 'requests/granted/natural': 1 },
      `2024年，未收到新的政府信息公开申请，上年结转1件；办结1件。办理结果为予以公开1件。${NONE}`,
    ],
    [
      'one request',
      { 'requests/received/natural': 1, 'requests/granted/natural': 1 },
      `2024年，新收政府信息公开申请1件；办结1件。办理结果为予以公开1件。${NONE}`,
    ],
    [
      'nothing finished yet',
      { 'requests/received/natural': 2, 'requests/carriedOver/natural': 2 },
      `2024年，新收政府信息公开申请2件；结转下年度继续办理2件。${NONE}`,
    ],
    [
      'all there is',
      {
        'requests/received/natural': 30,
        'requests/carriedIn/business': 2,
        'requests/granted/natural': 20,
        'requests/partial/natural': 3,
        'requests/refused.thirdParty/natural': 2,
        'requests/unavailable.notHeld/natural': 1,
        'requests/declined.petition/natural': 1,
        'requests/other.rest/business': 2,
        'requests/carriedOver/natural': 3,
        'cases/review/upheld': 2,
        'cases/direct/upheld': 1,
        'cases/afterReview/corrected': 1,
      },
      '2024年，新收政府信息公开申请30件，上年结转2件；办结29件，结转下年度继续办理3件。' +
        '办理结果为予以公开20件，部分公开3件，不予公开2件，无法提供1件，不予处理1件，其他处理2件。' +
        '因政府信息公开工作被申请行政复议2件，被提起行政诉讼2件。',
    ],
    [
      'what does not apply',
      { 'requests/received/natural': 1, 'requests/carriedIn/natural': 'n/a' },
      `2024年，新收政府信息公开申请1件。${NONE}`,
    ],
  ])('tells of %s', (_title, values, expected) => {
    expect(paragraph(values).text).toBe(expected);
  });

  it('is short where only the count is wanted', () => {
    const values = { 'requests/received/natural': 3, 'requests/granted/natural': 3 };
    expect(paragraph(values, 'short').text).toBe('2024年，新收政府信息公开申请3件；办结3件。');
  });

  it('names applicants and parts where all is wanted', () => {
    const values = {
      'requests/received/natural': 3,
      'requests/received/business': 1,
      'requests/refused.thirdParty/natural': 3,
      'requests/refused.stateSecret/business': 1,
      'cases/direct/upheld': 1,
      'cases/afterReview/pending': 2,
    };
    expect(paragraph(values, 'long').text).toBe(
      '2024年，新收政府信息公开申请4件；办结4件。新收的申请按申请人分，自然人3件，商业企业1件。' +
        '办理结果为不予公开4件（属于国家秘密1件、保护第三方合法权益3件）。' +
        '因政府信息公开工作被提起行政诉讼3件（结果维持1件、尚未审结2件）。',
    );
  });

  it('writes the one row of other results of the first edition', () => {
    const values = { 'requests/received/natural': 1, 'requests/other/natural': 1 };
    expect(paragraph(values, 'long', '2019').text).toContain('办理结果为其他处理1件。');
  });

  it('says that a table has blanks, and leaves their items out', () => {
    const { text, isIncomplete } = paragraph({ 'requests/granted/natural': null });
    expect(isIncomplete).toBe(true);
    expect(text).not.toContain('予以公开');
    expect(paragraph({}).isIncomplete).toBe(false);
  });

  it('has no number that does not follow the tables', () => {
    const { stored } = paragraph({ 'requests/received/natural': 45 }, 'long');
    expect(stored.replace(/\{\{[^}]*\}\}/gu, '').match(/\d+/gu)).toEqual(['2024']);
  });
});

describe('the figures of a drafted paragraph', () => {
  it.each(templates.flatMap(({ edition }) => LENGTHS.map((length) => [edition, length] as const)))(
    'agree with the tables (%s, %s)',
    (edition, length) => {
      const template = editionOf(edition);
      for (let seed = 1; seed <= 200; seed += 1) {
        const report = generateReport(template, seed);
        const { stored } = drafted({ template, values: report.values, year: report.year }, length);
        const sections = { ...report.sections, overview: stored };
        const findings = checkReport(template, { ...report, sections });
        const own = findings.filter(({ code, at }) => code.startsWith('T') && at === 'overview');
        const told = own.map(({ code, passage }) => `${seed} ${code} ${passage?.figure}`);
        // The short form leaves the results out, as it says.
        expect(told.filter((line) => length !== 'short' || !line.includes(' T7 '))).toEqual([]);
      }
    },
  );
});

describe('the place of a drafted paragraph', () => {
  const template = editionOf('2021');
  const put = (text: string, cursor: number) => {
    const { at, before, after } = paragraphPlace(template, text, cursor);
    return `${text.slice(0, at)}${before}#${after}${text.slice(at)}`;
  };

  it.each([
    [
      'below its heading',
      '（一）主动公开\n甲\n（二）依申请公开\n（三）平台',
      0,
      '（一）主动公开\n甲\n（二）依申请公开\n#\n（三）平台',
    ],
    ['below a longer heading', '（二）依申请公开情况\n乙', 0, '（二）依申请公开情况\n#\n乙'],
    ['below a heading in a line', '2.依申请公开。乙', 0, '2.依申请公开。乙\n#'],
    ['at the cursor', '甲乙', 1, '甲\n#\n乙'],
    ['at the end', '甲', 1, '甲\n#'],
    ['in an empty text', '', 0, '#'],
    ['not below a sentence', '做好依申请公开工作', 0, '#\n做好依申请公开工作'],
  ])('is %s', (...[, text, cursor, expected]) => {
    expect(put(text, cursor)).toBe(expected);
  });
});
