import { sql } from 'kysely';
import { z } from 'zod';

import type { ChangeSet, ReportEvent } from '@/lib/sync/review-answers';
import type { Actor } from '../access/access';
import type { Reads } from '../database/database';
import { isRefused, type Refused } from '../refusal';
import type { Server } from '../server';
import { type FoundReport, findReport } from './find-report';

export interface History {
  readonly events: readonly ReportEvent[];
  readonly changes: readonly ChangeSet[];
}

/** Older changes are kept, but a page shows the latest. */
const MOST_CHANGES = 2000;
/** A long text is in every change of it twice. */
const MOST_CHARACTERS = 4_000_000;

/** What happened to a report and who changed which fields, the first first. */
export async function listEvents(
  { database: { reads } }: Server,
  actor: Actor,
  id: string,
): Promise<History | Refused> {
  const report = await findReport(reads, actor, { id, action: 'report.read' });
  if (isRefused(report)) return report;
  return { events: await eventsOf(reads, id), changes: await changesOf(reads, id) };
}

export interface EventsOfReport {
  readonly report: FoundReport;
  readonly events: readonly ReportEvent[];
}

/** The events alone, for a file. */
export async function eventsFor(
  { database: { reads } }: Server,
  actor: Actor,
  id: string,
): Promise<EventsOfReport | Refused> {
  const report = await findReport(reads, actor, { id, action: 'report.read' });
  return isRefused(report) ? report : { report, events: await eventsOf(reads, id) };
}

const details = z.object({ reason: z.string().optional() });

async function eventsOf(reads: Reads, reportId: string): Promise<ReportEvent[]> {
  const rows = await reads
    .selectFrom('event')
    .select(['order', 'kind', 'userName as by', 'at', 'number', 'details'])
    .where('reportId', '=', reportId)
    .orderBy('order')
    .execute();
  return rows.map(({ details: json, ...event }) => ({
    ...event,
    reason: details.parse(JSON.parse(json)).reason ?? '',
  }));
}

async function changesOf(reads: Reads, reportId: string): Promise<readonly ChangeSet[]> {
  const first = await firstShown(reads, reportId);
  const rows = await reads
    .selectFrom('reportChange')
    .leftJoin('user', 'user.id', 'reportChange.userId')
    .select(['revision', 'reportChange.name', 'before', 'text', 'at', 'user.name as by'])
    .where('reportId', '=', reportId)
    .where('revision', '>=', first)
    .whereRef('before', '!=', 'text')
    .orderBy('revision', 'desc')
    .limit(MOST_CHANGES)
    .execute();
  const sets = new Map<number, ChangeSet>();
  for (const { revision, by, at, ...change } of rows.reverse()) {
    const known = sets.get(revision);
    if (known === undefined) sets.set(revision, { revision, by: by ?? '', at, changes: [change] });
    else known.changes.push(change);
  }
  return [...sets.values()];
}

/** The oldest revision whose changes are not too much to be shown with all later ones. */
async function firstShown(reads: Reads, reportId: string): Promise<number> {
  const rows = await reads
    .selectFrom('reportChange')
    .select('revision')
    .select(sql<number>`sum(length("before") + length("text"))`.as('characters'))
    .where('reportId', '=', reportId)
    .whereRef('before', '!=', 'text')
    .groupBy('revision')
    .orderBy('revision', 'desc')
    .limit(MOST_CHANGES)
    .execute();
  let characters = 0;
  const over = rows.findIndex((row, index) => {
    characters += Number(row.characters);
    return index > 0 && characters > MOST_CHARACTERS;
  });
  return rows.at(over === -1 ? -1 : over - 1)?.revision ?? 0;
}
