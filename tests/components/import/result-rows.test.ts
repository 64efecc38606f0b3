import { describe, expect, it } from 'vitest';

import type { Entry, EntryState } from '@/components/import/import-entry';
import { csvOf } from '@/components/import/results/result-csv';
import {
  countFiltered,
  FIRST_VIEW,
  type ResultsView,
  rowsOf,
} from '@/components/import/results/result-rows';
import { issueSheet, resultSheet } from '@/components/import/results/result-sheets';
import { xlsxOf } from '@/components/import/results/result-xlsx';
import type { FileSummary } from '@/lib/checkup/file-summary';
import { readFile } from '@/lib/import/import-file';

function read(summary: Partial<FileSummary>): EntryState {
  const counts = { error: 0, warning: 0, notice: 0 };
  const whole = { agency: '', year: 2024, edition: '2021', doubtful: 0, missing: 0, issues: [] };
  return { kind: 'read', summary: { ...whole, counts, ...summary } };
}

const states: Readonly<Record<string, EntryState>> = {
  '乙局.docx': read({
    agency: '乙局',
    counts: { error: 2, warning: 0, notice: 1 },
    issues: [{ severity: 'error', title: '“自然人”列不平', text: '相差1。' }],
  }),
  '甲局.pdf': read({ agency: '甲局', year: 2022 }),
  '照片.jpg': { kind: 'refused', refusal: { code: 'image', found: '' } },
  '丙局.html': read({ agency: '丙局', year: null, doubtful: 3 }),
  '丁局.txt': { kind: 'waiting' },
};

const entries: readonly Entry[] = Object.entries(states).map(([name, state], id) => {
  return { id, name, file: new Blob([]), state };
});

function namesIn(view: Partial<ResultsView>): readonly string[] {
  return rowsOf(entries, { ...FIRST_VIEW, ...view }).map(({ name }) => name);
}

describe('the list of files', () => {
  it.each([
    ['all', 5],
    ['error', 1],
    ['doubtful', 1],
    ['refused', 1],
    ['clean', 1],
  ] as const)('of %s holds %i', (filter, count) => {
    expect(countFiltered(entries, filter)).toBe(count);
    expect(namesIn({ filter })).toHaveLength(count);
  });

  it.each([
    ['甲局', ['甲局.pdf']],
    ['2024', ['乙局.docx']],
    ['.JPG', ['照片.jpg']],
    ['  ', Object.keys(states)],
    ['没有这个', []],
  ])('finds “%s”', (text, expected) => {
    expect(namesIn({ text })).toEqual(expected);
  });

  it('sorts by number, and keeps files without one apart', () => {
    expect(namesIn({ sort: 'error', direction: 'descending' })[0]).toBe('乙局.docx');
    expect(namesIn({ sort: 'year' }).slice(0, 2)).toEqual(['甲局.pdf', '乙局.docx']);
    const latest = namesIn({ sort: 'year', direction: 'descending' });
    expect(latest.slice(0, 2)).toEqual(['乙局.docx', '甲局.pdf']);
  });
});

describe('the list to take away', () => {
  it('has a row for each file, with the reason for those not read', () => {
    const { header, rows } = resultSheet(entries);
    expect(rows.every((row) => row.length === header.length)).toBe(true);
    expect(rows[0]).toEqual(['乙局.docx', '乙局', 2024, '2021年版', 2, 0, 1, 0, 0, null]);
    expect(rows[2]?.at(-1)).toContain('图片');
  });

  it('has a row for each finding', () => {
    const expected = ['乙局.docx', '乙局', 2024, '必须改', '“自然人”列不平', '相差1。'];
    expect(issueSheet(entries).rows).toEqual([expected]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-甲', "'-甲"],
    ['@x', "'@x"],
    ['a,b', '"a,b"'],
    ['说“"”', '"说“""”"'],
    ['=a,"b"', '"\'=a,""b"""'],
    ['第一行\n第二行', '"第一行\n第二行"'],
  ])('writes %j into CSV as %j', (text, field) => {
    const sheet = { name: '', header: ['文件'], widths: [1], rows: [[text]] };
    expect(csvOf(sheet)).toBe(`\ufeff文件\r\n${field}\r\n`);
  });

  it('writes a workbook that can be read', async () => {
    const blob = await xlsxOf([resultSheet(entries), issueSheet(entries)]);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const file = await readFile({ name: '体检结果.xlsx', bytes });
    if (!file.ok) throw new Error(file.refusal.code);
    const texts = file.source.blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.map(({ cells }) => cells[0]?.text) : [],
    );
    expect(texts).toContain('丙局.html');
  });
});
