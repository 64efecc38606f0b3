import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildDocument } from '@/lib/document/build-document';
import { importFile } from '@/lib/import/import-file';
import type { Imported } from '@/lib/import/imported';
import type { CellReceipt } from '@/lib/import/receipt';
import { ledgerOf } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import { withoutRightTotals } from '@/lib/report/stated-totals';
import { titleOf } from '@/lib/report/title-of';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { type Format, writers } from '@/lib/writers/registry';
import { templates } from '@/schemas/registry';
import { arbitraryReport } from '../support/arbitrary-report';
import { generateReport } from '../support/generate-report';

/** PDF takes longest to write. */
const RUNS: readonly (readonly [Format, number])[] = [
  ['txt', 50],
  ['html', 50],
  ['docx', 25],
  ['pdf', 6],
];

describe.each(templates)('a report of edition $edition', (template) => {
  it.each(RUNS)('is read back from %s', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(consistent(arbitraryReport(template)), async (report) => {
        const read = await writtenAndRead({ template, report, draft: false }, format);
        expect(textsOf(read)).toEqual(textsOf({ template, report }));
        expect(withoutRightTotals(template, read.report.values)).toEqual(
          withoutRightTotals(template, report.values),
        );
        expect(read.receipt.cells.filter(({ state }) => state !== 'read')).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('keeps headings apart from the one long line that any text has', async () => {
    const sentence = '2024年加强政务公开工作，成效明显。';
    const full = generateReport(template, 1);
    const ids = Object.keys(full.sections);
    const sections = Object.fromEntries(ids.map((id) => [id, sentence]));
    const report = { ...full, title: '', preface: sentence, sections, notes: {} };
    const read = await writtenAndRead({ template, report, draft: false }, 'pdf');
    expect(read.report.sections).toEqual(sections);
  });

  it('keeps paragraphs apart where no line is full', async () => {
    const base = generateReport(template, 1);
    const improvements =
      '加强政务公开，加强政务公开，加强政务公开，。\n0万元2024年1月1日至12月31日。';
    const sections = { overview: '2024年1月1日至12月31日0万元。', improvements, other: '0万元。' };
    const report = { ...base, title: '', preface: '', sections, notes: {} };
    const read = await writtenAndRead({ template, report, draft: false }, 'pdf');
    expect(read.report.sections).toMatchObject({ improvements });
  });

  it.each(RUNS)('is read back from %s as a draft with blanks', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(withBlanks(template), async (report) => {
        const read = await writtenAndRead({ template, report, draft: true }, format);
        expect(textsOf(read)).toEqual(textsOf({ template, report }));
        const found = read.receipt.cells.map((cell) => [cell.address, saidBy(cell)]);
        expect(Object.fromEntries(found)).toEqual(printedIn(template, report));
      }),
      { numRuns },
    );
  });
});

describe.each(RUNS)('prose that looks like something else, in %s', (format) => {
  it.each(['overview', 'improvements', 'other'])('stays in section %s', async (section) => {
    for (const template of templates) {
      const base = generateReport(template, 5);
      const report = { ...base, sections: { ...base.sections, [section]: ODD_PROSE.join('\n') } };
      const read = await writtenAndRead({ template, report, draft: false }, format);
      expect(textsOf(read)).toEqual(textsOf({ template, report }));
      expect(read.receipt.cells.filter(({ state }) => state !== 'read')).toEqual([]);
    }
  });
});

/** Labels, headings, figures and markup of the form and of files, as prose. */
const ODD_PROSE = [
  '加强组织领导，明确专人负责政务公开工作。',
  '1.重复申请。全年收到重复申请3件。',
  '（七）总计。全年办结197件。',
  '规章0件，行政规范性文件5件，现行有效94件。',
  '其中自然人申请147件，公开115件；社会公益组织申请1件。',
  '<b>加粗</b>&amp;“A&B”',
  '本年新收政府信息公开申请数量为18件，上年结转0件。',
  '结转下年度继续办理1件。',
  '行政复议5件，行政诉讼20件，其中结果维持3件。',
  '网址：https://www.example.gov.cn/a?b=1&c=2',
  '本报告由六部分组成：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况。',
  '第二十条第（一）项',
  '信息内容',
  '（一）予以公开',
  '1,234.50',
  '公开内容不够全面，下一步将改进。',
];

/** A document says its year and agency in the title only, so that must not contradict them. */
function consistent(reports: fc.Arbitrary<Report>): fc.Arbitrary<Report> {
  return fc.tuple(reports, fc.boolean()).map(([report, hasTitle]) => {
    const { year, agency, publication } = report;
    const title = hasTitle ? `${agency.name}${year}年度政府信息公开工作年度报告` : '';
    const period =
      publication.period === null ? null : { from: `${year}-01-01`, to: `${year}-12-31` };
    return { ...report, title, publication: { ...publication, period } };
  });
}

function withBlanks(template: Template): fc.Arbitrary<Report> {
  const addresses = cellsOf(template).map(({ address }) => address);
  return fc
    .tuple(consistent(arbitraryReport(template)), fc.subarray(addresses, { maxLength: 60 }))
    .map(([report, blank]) => {
      const blanks = Object.fromEntries(blank.map((address) => [address, null]));
      return { ...report, values: { ...report.values, ...blanks } };
    });
}

interface Draft {
  readonly template: Template;
  readonly report: Report;
  readonly draft: boolean;
}

async function writtenAndRead(
  { template, report, draft }: Draft,
  format: Format,
): Promise<Imported> {
  const bytes = await writers[format].write(buildDocument(template, report, { draft }));
  const outcome = await importFile(templates, { name: `报告${writers[format].extension}`, bytes });
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome;
}

/** What of a report is printed in words; the kind and scope of the agency are not. */
function textsOf({ template, report }: Pick<Imported, 'template' | 'report'>) {
  const { edition, year, agency, preface, publication, sections, notes, processingFees } = report;
  const title = titleOf(template, report);
  const printed = { edition, year, agency: agency.name, title, preface, publication, sections };
  return { ...printed, notes, processingFees };
}

/** Every figure as it is printed; totals of incomplete sums are not. */
function printedIn(template: Template, { values }: Report) {
  const ledger = ledgerOf(template, values);
  return Object.fromEntries(
    cellsOf(template).map(({ address }) => [
      address,
      values[address] ?? ledger.totalAt(address)?.value ?? null,
    ]),
  );
}

/** A blank that the sums around it leave no other value for is taken as zero, and says so. */
function saidBy({ state, value }: CellReceipt) {
  return state === 'assumed-zero' ? null : value;
}
