import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { importFile } from '@/lib/import/import-file';
import { templates } from '@/schemas/registry';
import { heldOut, wholeReports, working } from './corpus/registry';
import { alarmsIn, judge, wholeReportOf } from './judge';
import { overall, tableOf } from './scores';

const RULES = [
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
  ...['P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P10', 'P14'],
];

const passages = [...working, ...heldOut];

describe('the corpus', () => {
  it.each(RULES)('has six agreeing and six contradicting cases of %s', (rule) => {
    const agreeing = passages.filter(({ agrees = [] }) => agrees.includes(rule));
    const contradicting = passages.filter(({ expected }) => expected.some((e) => e.code === rule));
    expect(Math.min(agreeing.length, contradicting.length)).toBeGreaterThanOrEqual(6);
  });

  it('names every passage once', () => {
    const ids = passages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what the prose says against the tables', () => {
  const verdicts = passages.map(judge);
  const { precision, recall } = overall(verdicts);

  it('raises hardly any false alarm', () => {
    expect(precision, tableOf(verdicts)).toBeGreaterThanOrEqual(0.97);
  });

  it('finds nearly all contradictions', () => {
    expect(recall, tableOf(verdicts)).toBeGreaterThanOrEqual(0.9);
  });

  it('raises hardly any false alarm at wording it was not made with', () => {
    const unseen = heldOut.map(judge);
    expect(overall(unseen).precision, tableOf(unseen)).toBeGreaterThanOrEqual(0.97);
  });
});

describe('a whole report that agrees with its tables', () => {
  it.each(wholeReports.map((whole) => [whole.id, whole] as const))('%s is silent', (_id, whole) => {
    const alarms = alarmsIn(whole.edition ?? '2021', wholeReportOf(whole));
    expect(alarms.map(({ code, passage, found }) => [code, passage?.figure ?? found])).toEqual([]);
  });
});

describe('a published report', () => {
  it.each([
    ['000_435f754e219edab5.txt', []],
    ['001_f9bdbcd930d70996.txt', ['P2']],
    ['002_6af857093da10d9d.txt', ['T7']],
    ['003_0e53e08e827b3830.txt', ['P5']],
    ['004_4c36db1c4b6f0da5.txt', []],
  ])('%s: %j', async (name, expected) => {
    const bytes = new Uint8Array(readFileSync(`tests/real-reports/${name}`));
    const outcome = await importFile(templates, { name, bytes });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const { report } = outcome;
    expect(alarmsIn(report.edition, report).map(({ code }) => code)).toEqual(expected);
  });

  it('002 leaves out one request that was settled otherwise', async () => {
    const name = '002_6af857093da10d9d.txt';
    const bytes = new Uint8Array(readFileSync(`tests/real-reports/${name}`));
    const outcome = await importFile(templates, { name, bytes });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const omitted = alarmsIn('2019', outcome.report).find(({ code }) => code === 'T7');
    expect(omitted?.cells.some((address) => address.startsWith('requests/other/'))).toBe(true);
    expect(omitted?.passage?.actual).toBe(1);
  });
});
