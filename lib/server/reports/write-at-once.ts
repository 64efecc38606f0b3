import { sql } from 'kysely';

import type { DatabaseKind, Reads } from '../database/database';
import type { FoundReport } from './find-report';
import type { Made } from './make-changes';
import { shortChange } from './short-change';
import { writeTexts } from './write-texts';

export interface Writing {
  readonly kind: DatabaseKind;
  /** As it was read. */
  readonly report: FoundReport;
  readonly made: Made;
  readonly userId: string;
  readonly at: number;
}

/**
 * Writes new texts, the log of changes and the revision, if nobody wrote the report since it was
 * read; `false` otherwise. On PostgreSQL it is one statement, and needs no transaction around it.
 */
export async function writeAtOnce(reads: Reads, writing: Writing): Promise<boolean> {
  return writing.kind === 'postgres'
    ? inOneStatement(reads, writing)
    : inTransaction(reads, writing);
}

/** On SQLite a job that writes has the whole file: what was read still stands. */
async function inTransaction(
  reads: Reads,
  { report: { id: reportId, revision }, made, userId, at }: Writing,
): Promise<boolean> {
  await writeTexts(reads, { id: userId }, { reportId, made, at });
  if (made.revision > revision) {
    await reads
      .updateTable('report')
      .set({ revision: made.revision, changedAt: at })
      .where('id', '=', reportId)
      .execute();
  }
  return true;
}

/** The row of the report is locked by its update first; the rest is written only if it was made. */
async function inOneStatement(
  reads: Reads,
  { report, made, userId, at }: Writing,
): Promise<boolean> {
  const changedAt = made.revision > report.revision ? at : report.changedAt;
  const fields = JSON.stringify(
    made.fields.map(({ name, text, revision }) => ({ name, text, revision })),
  );
  const log = JSON.stringify(
    made.log.map((change) => ({ ...change, ...shortChange(change.before, change.text) })),
  );
  const written = await sql`
    with written as (
      update report set revision = ${made.revision}, "changedAt" = ${changedAt}
      where id = ${report.id} and revision = ${report.revision} and state = ${report.state}
      returning id
    ), fields as (
      insert into "reportField" ("reportId", name, text, revision, "userId", at)
      select written.id, field.name, field.text, field.revision, ${userId}, ${at}::bigint
      from written, json_to_recordset(${fields}::json)
        as field(name text, text text, revision integer)
      on conflict ("reportId", name) do update set
        text = excluded.text, revision = excluded.revision,
        "userId" = excluded."userId", at = excluded.at
    ), changes as (
      insert into "reportChange"
        ("reportId", revision, name, before, text, start, "userId", at, "changeId")
      select written.id, change.revision, change.name, change.before, change.text,
        change.start, ${userId}, ${at}::bigint, change."changeId"
      from written, json_to_recordset(${log}::json)
        as change(revision integer, name text, before text, text text, start integer,
          "changeId" text)
    )
    select id from written`.execute(reads);
  return written.rows.length > 0;
}
