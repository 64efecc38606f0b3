import { beforeAll, expect, it } from 'vitest';

import { checkReport, isFinishable } from '@/lib/checks/check-report';
import { readReport } from '@/lib/report/read-report';
import type { Actor } from '@/lib/server/access/access';
import { demoClerks } from '@/lib/server/demo/demo-accounts';
import { fillDemo } from '@/lib/server/demo/fill-demo';
import { isRefused } from '@/lib/server/refusal';
import { reviewList } from '@/lib/server/reports/review-list';
import { REPORT_STATES } from '@/lib/sync/report-state';
import { templates } from '@/schemas/registry';
import { onEachDatabase } from '../each-database';

const UNITS = 31;
const YEAR = 2025;

onEachDatabase((server) => {
  beforeAll(async () => {
    await fillDemo(server());
  });

  async function reviewer(): Promise<Actor> {
    const row = await server()
      .database.reads.selectFrom('user')
      .innerJoin('unit', 'unit.id', 'user.unitId')
      .select(['user.id', 'user.name', 'user.unitId', 'unit.path as unitPath'])
      .where('username', '=', 'reviewer')
      .executeTakeFirstOrThrow();
    return { ...row, role: 'reviewer', mustChangePassword: false };
  }

  it('makes a county of thirty units at two levels below the top', async () => {
    const rows = await server()
      .database.reads.selectFrom('unit')
      .select(({ fn }) => ['level', fn.countAll().as('count')])
      .groupBy('level')
      .orderBy('level')
      .execute();
    expect(rows.map(({ level, count }) => [level, Number(count)])).toEqual([
      [0, 1],
      [1, 23],
      [2, 7],
    ]);
    expect(demoClerks()).toHaveLength(UNITS);
  });

  it('has reports of three years in every state', async () => {
    const rows = await server()
      .database.reads.selectFrom('report')
      .select(({ fn }) => ['year', 'state', fn.countAll().as('count')])
      .groupBy(['year', 'state'])
      .execute();
    const states = new Set(rows.map(({ state }) => state));
    expect([...states].toSorted()).toEqual([...REPORT_STATES].toSorted());
    const years = new Set(rows.map(({ year }) => year));
    expect([...years].toSorted()).toEqual([2023, 2024, 2025]);
    const current = rows.filter(({ year }) => year === YEAR);
    const begun = current.reduce((sum, { count }) => sum + Number(count), 0);
    expect(begun).toBe(demoClerks().filter(({ fate }) => fate !== 'none').length);
    expect(begun).toBeLessThan(UNITS);
  });

  it('keeps copies that pass every check, some with warnings', async () => {
    const copies = await server().database.reads.selectFrom('copy').select('saved').execute();
    const reports = copies.map(({ saved }) => {
      const read = readReport(templates, JSON.parse(saved));
      if (!read.ok) throw new Error('A copy cannot be read');
      return read;
    });
    const findings = reports.map(({ template, report }) => checkReport(template, report));
    expect(findings.every(isFinishable)).toBe(true);
    const warned = findings.filter((found) => found.some(({ severity }) => severity === 'warning'));
    expect(warned.length).toBeGreaterThan(1);
  });

  it('carries figures over from year to year', async () => {
    const rows = await server()
      .database.reads.selectFrom('report')
      .innerJoin('reportField', 'reportField.reportId', 'report.id')
      .select(['report.unitId', 'report.year', 'report.state', 'name', 'text'])
      .where('name', 'in', ['requests/carriedIn/natural', 'requests/carriedOver/natural'])
      .execute();
    const texts = new Map(rows.map((row) => [`${row.unitId} ${row.year} ${row.name}`, row.text]));
    const carried = rows.filter(({ name, year }) => name.includes('carriedIn') && year > 2023);
    for (const { unitId, year, text } of carried) {
      expect(text).toBe(texts.get(`${unitId} ${year - 1} requests/carriedOver/natural`));
    }
    expect(carried.some(({ text }) => text !== '0')).toBe(true);
  });

  it('shows all of it to the reviewer', async () => {
    const list = await reviewList(server(), await reviewer(), YEAR);
    if (isRefused(list)) throw new Error(list.message);
    expect(list.units).toHaveLength(UNITS);
    expect(list.season).not.toBeNull();
    const reports = list.units.flatMap(({ report }) => report ?? []);
    expect(reports.some(({ openComments }) => openComments > 0)).toBe(true);
    expect(reports.some(({ errors }) => errors > 0)).toBe(true);
    expect(reports.some(({ copies }) => copies === 2)).toBe(true);
  });
});
