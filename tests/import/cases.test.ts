import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { checkReport } from '@/lib/checks/check-report';
import { importFile } from '@/lib/import/import-file';
import type { Imported } from '@/lib/import/imported';
import type { CellReceipt } from '@/lib/import/receipt';
import { readReport } from '@/lib/report/read-report';
import { withoutRightTotals } from '@/lib/report/stated-totals';
import { titleOf } from '@/lib/report/title-of';
import { templates } from '@/schemas/registry';
import { readCase } from './read-case';

const NAMES = ['000', '001', '002', '003', '004'];

describe.each(NAMES)('the published report %s', (name) => {
  const expected = readCase(name);

  async function imported(): Promise<Imported> {
    const outcome = await importFile(templates, { name: `${name}.txt`, bytes: expected.source });
    if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
    return outcome;
  }

  it('has every figure in its cell, and no other', async () => {
    const { template, receipt } = await imported();
    expect(template.edition).toBe(expected.template.edition);
    const read = receipt.cells.map((cell) => [cell.address, marked(cell)]);
    expect(Object.fromEntries(read)).toEqual(expected.cells);
  });

  it('holds in the report what the receipt says', async () => {
    const { report, receipt } = await imported();
    const values = receipt.cells.map(({ address, value }) => [address, value]);
    expect(report.values).toEqual(Object.fromEntries(values));
  });

  it('has its texts', async () => {
    const texts = textsOf(await imported());
    const { source: _file, edition: _form, ...wanted } = expected.texts;
    const shown = Object.entries(wanted).map(([field, pattern]) => [
      field,
      fits(texts[field] ?? '', pattern) ? pattern : texts[field],
    ]);
    expect(Object.fromEntries(shown)).toEqual(wanted);
  });

  it('is checked', async () => {
    const { template, report } = await imported();
    const found = checkReport(template, report).map(({ code, at }) => `${code} ${at}`);
    expect(found.toSorted()).toEqual(expected.findings.toSorted());
  });
});

/** The value of a cell as the cases write it, with its state where it holds none. */
function marked({ state, value }: CellReceipt): string {
  switch (state) {
    case 'read':
      return String(value);
    case 'blank':
      return '.';
    case 'missing':
      return '-';
    case 'assumed-zero':
    case 'doubtful':
      return `${state} ${value}`;
  }
}

function textsOf({ template, report, receipt }: Imported): Record<string, string> {
  const { year, agency, preface, sections } = report;
  const hasTitle = receipt.fields.some(({ field, state }) => field === 'title' && state === 'read');
  const title = hasTitle ? titleOf(template, report) : '';
  return { year: String(year), agency: agency.name, title, preface, ...sections };
}

/** Whether a text is the expected one, of which a part may be left out. */
function fits(text: string, expected: string): boolean {
  const [start = '', end] = expected.split('…');
  if (end === undefined) return text === expected;
  return text.length > expected.length && text.startsWith(start) && text.endsWith(end);
}

describe.each(['001', '003', '004'])('the published report %s, entered by hand', (name) => {
  it('is the same report', async () => {
    const folder = new URL('../real-reports/', import.meta.url);
    const saved = JSON.parse(readFileSync(new URL(`${name}.report.json`, folder), 'utf8'));
    const entered = readReport(templates, saved);
    const { source } = readCase(name);
    const read = await importFile(templates, { name: `${name}.txt`, bytes: source });
    if (!entered.ok || !read.ok) throw new Error('not readable');
    const { agency, sections } = read.report;
    expect({ agency, sections }).toEqual({
      agency: entered.report.agency,
      sections: entered.report.sections,
    });
    const values = withoutRightTotals(read.template, read.report.values);
    expect(values).toEqual(entered.report.values);
  });
});
