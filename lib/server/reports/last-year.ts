import { LAST_YEAR } from '@/lib/report/field-names';
import { lastYearIn, lastYearOf } from '@/lib/report/last-year';
import { readReport } from '@/lib/report/read-report';
import type { LastYear, Report } from '@/lib/report/report';
import { reportOfTexts } from '@/lib/report/report-texts';
import { titleOf } from '@/lib/report/title-of';
import type { LastYearAnswer } from '@/lib/sync/last-year-answer';
import type { Template } from '@/lib/template/template';
import type { Actor } from '../access/access';
import type { Reads } from '../database/database';
import { isRefused, type Refused } from '../refusal';
import type { Server } from '../server';
import { findReport } from './find-report';
import { textsOf } from './served-fields';
import { templateOf } from './template-of';

/** Last year's report of the unit of a report, as it is in the store now. */
export async function lastYearFor(
  server: Server,
  actor: Actor,
  id: string,
): Promise<LastYearAnswer | Refused> {
  const { reads } = server.database;
  const report = await findReport(reads, actor, { id, action: 'report.read' });
  if (isRefused(report)) return report;
  const texts = await ownTexts(reads, id);
  const agency = texts['agency.name'] ?? '';
  const found = await lastYearInStore(server, { ...report, agency: agency || report.unitName });
  return {
    lastYear: found?.lastYear ?? null,
    standing: found?.standing ?? null,
    isOutdated: found !== null && isOutdated(texts[LAST_YEAR] ?? '', found.lastYear),
  };
}

async function ownTexts(reads: Reads, reportId: string): Promise<Record<string, string>> {
  const rows = await reads
    .selectFrom('reportField')
    .select(['name', 'text'])
    .where('reportId', '=', reportId)
    .where('name', 'in', ['agency.name', LAST_YEAR])
    .execute();
  return Object.fromEntries(rows.map(({ name, text }) => [name, text]));
}

/** Whether the store has another version than the one that the report keeps. */
function isOutdated(kept: string, { origin }: LastYear): boolean {
  const known = lastYearIn(kept)?.origin;
  if (known?.kind !== 'store') return false;
  return known.reportId !== origin.reportId || known.revision !== origin.revision;
}

/** Whose last year's report is looked for; `agency` is what the unit is called today. */
interface Series {
  readonly unitId: string;
  readonly year: number;
  readonly scope: string;
  readonly agency: string;
}

type StoredLastYear = LastYearAnswer & { readonly lastYear: LastYear };

/** The newest approved copy, else the copy that waits for review, else what is written so far. */
export async function lastYearInStore(
  server: Server,
  { unitId, year, scope, agency }: Series,
): Promise<Pick<StoredLastYear, 'lastYear' | 'standing'> | null> {
  const { reads } = server.database;
  const row = await reads
    .selectFrom('report')
    .select(['id', 'year', 'edition', 'revision'])
    .where('unitId', '=', unitId)
    .where('scope', '=', scope)
    .where('year', '=', year - 1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const version = (await copyVersion(server, row.id)) ?? (await draftVersion(server, row));
  const { template, report, revision, standing } = version;
  const named = { ...report, agency: { ...report.agency, name: agency, scope } };
  const name = titleOf(template, report);
  const origin = { kind: 'store', name, reportId: row.id, revision } as const;
  return { lastYear: lastYearOf(template, named, origin), standing };
}

interface Version {
  readonly template: Template;
  readonly report: Report;
  readonly revision: number;
  readonly standing: NonNullable<LastYearAnswer['standing']>;
}

async function copyVersion(server: Server, reportId: string): Promise<Version | null> {
  const copies = await server.database.reads
    .selectFrom('copy')
    .select(['saved', 'revision', 'outcome'])
    .where('reportId', '=', reportId)
    .where((where) => where.or([where('outcome', '=', 'approved'), where('outcome', 'is', null)]))
    .orderBy('number', 'desc')
    .execute();
  const copy = copies.find(({ outcome }) => outcome === 'approved') ?? copies[0];
  if (copy === undefined) return null;
  const read = readReport(server.templates, JSON.parse(copy.saved));
  if (!read.ok) {
    server.log.error('copy-unreadable', { report: reportId });
    return null;
  }
  const standing = copy.outcome === 'approved' ? 'approved' : 'submitted';
  return { ...read, revision: copy.revision, standing };
}

interface ReportRow {
  readonly id: string;
  readonly year: number;
  readonly edition: string;
  readonly revision: number;
}

async function draftVersion(server: Server, row: ReportRow): Promise<Version> {
  const template = templateOf(server, row);
  const texts = await textsOf(server.database.reads, row.id);
  const report = reportOfTexts(template, row.year, texts);
  return { template, report, revision: row.revision, standing: 'draft' };
}
