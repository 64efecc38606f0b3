import { z } from 'zod';

import type { ChangeSet, ReportEvent } from '@/lib/sync/review-answers';
import type { Actor } from '../access/access';
import type { Reads } from '../database/database';
import { isRefused, type Refused } from '../refusal';
import type { Server } from '../server';
import { type FoundReport, findReport } from './find-report';
import { textBefore } from './short-change';

export interface History {
  readonly events: readonly ReportEvent[];
  readonly changes: readonly ChangeSet[];
}

/** Older changes are kept, but a page shows the latest. */
const MOST_CHANGES = 2000;
/** A long text is in every change of it twice; what is older is not sent to the page. */
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

/** The newest changes with whole texts, played back from what stands in the fields now. */
async function changesOf(reads: Reads, reportId: string): Promise<readonly ChangeSet[]> {
  const fields = await fieldsOf(reads, reportId);
  const rows = await reads
    .selectFrom('reportChange')
    .leftJoin('user', 'user.id', 'reportChange.userId')
    .select(['revision', 'reportChange.name', 'before', 'text', 'start', 'at', 'user.name as by'])
    .where('reportId', '=', reportId)
    .whereRef('before', '!=', 'text')
    .orderBy('revision', 'desc')
    .limit(MOST_CHANGES)
    .execute();
  const sets = new Map<number, ChangeSet>();
  let characters = 0;
  for (const { revision, by, at, name, ...change } of rows) {
    const after = fields.get(name) ?? GONE;
    // A change that came after the fields were read is for the next look.
    if (revision > after.revision) continue;
    const before = textBefore(after.text, change);
    characters += before.length + after.text.length;
    if (!sets.has(revision) && sets.size > 0 && characters > MOST_CHARACTERS) break;
    const set = sets.get(revision) ?? { revision, by: by ?? '', at, changes: [] };
    set.changes.unshift({ name, before, text: after.text });
    sets.set(revision, set);
    fields.set(name, { ...after, text: before });
  }
  return [...sets.values()].reverse();
}

/** A field that an older version had. */
const GONE = { text: '', revision: Number.POSITIVE_INFINITY };

async function fieldsOf(reads: Reads, reportId: string) {
  const rows = await reads
    .selectFrom('reportField')
    .select(['name', 'text', 'revision'])
    .where('reportId', '=', reportId)
    .execute();
  return new Map(rows.map(({ name, ...field }) => [name, field]));
}
