import { randomUUID } from 'node:crypto';

import { FORMAT } from '@/lib/report/report';
import type { Texts } from '@/lib/report/report-texts';
import type { Writes } from '../database/database';
import type { Server } from '../server';
import type { LoggedChange } from './make-changes';
import { textsOf } from './served-fields';
import { TEXT_STEPS, type TextStep } from './text-steps';
import { writeTexts } from './write-texts';

export interface Target {
  readonly format: string;
  readonly steps: readonly TextStep[];
}

const TODAY: Target = { format: FORMAT, steps: TEXT_STEPS };

/**
 * Brings the texts of reports that an older version wrote to the format of this one, one report
 * at a time; what changes is in the log like any other change. Copies stay as they were submitted.
 */
export async function migrateTexts(server: Server, target: Target = TODAY): Promise<number> {
  const old = await server.database.reads
    .selectFrom('report')
    .select('id')
    .where('format', '!=', target.format)
    .execute();
  for (const { id } of old) {
    await server.database.write((writes) => migrateReport(server, target, { writes, id }));
  }
  return old.length;
}

interface Job {
  readonly writes: Writes;
  readonly id: string;
}

async function migrateReport(server: Server, target: Target, { writes, id }: Job): Promise<void> {
  const query = writes.selectFrom('report').selectAll().where('id', '=', id);
  const isLocked = server.database.kind === 'postgres';
  const report = await (isLocked ? query.forUpdate() : query).executeTakeFirstOrThrow();
  if (report.format === target.format) return;
  const before = await textsOf(writes, id);
  const after = textsAfter(target, report.format, before);
  const revision = report.revision + 1;
  const log = changesBetween(before, after, revision);
  const fields = log.filter(({ name }) => name in after);
  const at = server.now();
  await writeTexts(writes, { id: report.createdBy }, { reportId: id, made: { fields, log }, at });
  const gone = Object.keys(before).filter((name) => !(name in after));
  if (gone.length > 0) {
    await writes
      .deleteFrom('reportField')
      .where('reportId', '=', id)
      .where('name', 'in', gone)
      .execute();
  }
  await writes
    .updateTable('report')
    .set({ format: target.format, revision })
    .where('id', '=', id)
    .execute();
}

function textsAfter({ format, steps }: Target, from: string, texts: Texts): Texts {
  if (from === format) return texts;
  const step = steps.find((one) => one.from === from);
  if (step === undefined) {
    throw new Error(`The database holds reports of the format ${from}, written by a newer version`);
  }
  return textsAfter({ format, steps }, step.to, step.migrate(texts));
}

function changesBetween(before: Texts, after: Texts, revision: number): readonly LoggedChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((name) => ({ name, before: before[name] ?? '', text: after[name] ?? '' }))
    .filter((change) => change.before !== change.text)
    .map((change) => ({ ...change, revision, changeId: randomUUID() }));
}
