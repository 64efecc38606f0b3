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
  const { edition, year, agency, preface, publication, sections, notes } = report;
  const title = titleOf(template, report);
  return { edition, year, agency: agency.name, title, preface, publication, sections, notes };
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
