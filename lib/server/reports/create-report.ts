import { randomUUID } from 'node:crypto';

import { FORMAT } from '@/lib/report/report';
import type { NewReport } from '@/lib/sync/report-answers';
import { type Actor, may } from '../access/access';
import type { Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { recordEvent } from './events';
import { type Start, startingTexts } from './starting-texts';
import { writeTexts } from './write-texts';

/** A new report of the actor's own unit; a unit has one for each year and scope. */
export async function createReport(
  server: Server,
  actor: Actor,
  wish: NewReport,
): Promise<{ readonly id: string } | Refused> {
  if (!may(actor, 'report.create', actor.unitPath)) {
    return refuse('forbidden', '只有填报人可以新建报告。');
  }
  const unit = await server.database.reads
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'closedAt'])
    .where('id', '=', actor.unitId)
    .executeTakeFirstOrThrow();
  if (unit.closedAt !== null) return refuse('forbidden', '本单位已经停用，不能新建报告。');
  const start = await startingTexts(server, actor, { unit, wish });
  if (isRefused(start)) return start;
  if (!start.template.scopes.some(({ id }) => id === wish.scope)) {
    return refuse('invalid', '请选择报告的范围。');
  }
  const at = server.now();
  return server.database.write((writes) => insert(writes, actor, { wish, start, at }));
}

interface Insertion {
  readonly wish: NewReport;
  readonly start: Start;
  readonly at: number;
}

async function insert(
  writes: Writes,
  actor: Actor,
  { wish, start, at }: Insertion,
): Promise<{ readonly id: string } | Refused> {
  const { year, scope } = wish;
  const { unitId } = actor;
  const written = Object.entries(start.texts).filter(([, text]) => text !== '');
  const revision = written.length === 0 ? 0 : 1;
  const id = randomUUID();
  const inserted = await writes
    .insertInto('report')
    .values({
      ...{ id, unitId, year, scope, revision },
      ...{ edition: start.template.edition, format: FORMAT, state: 'draft', copies: 0 },
      ...{ createdAt: at, createdBy: actor.id, changedAt: at },
      ...{ checkedRevision: -1, errors: 0, warnings: 0 },
    })
    .onConflict((conflict) => conflict.columns(['unitId', 'year', 'scope']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return refuseSecond(writes, { unitId, year, scope });
  await writeTexts(writes, actor, { reportId: id, made: firstChanges(written), at });
  await recordEvent(writes, actor, { reportId: id, kind: 'created', at, number: 0 });
  return { id };
}

function firstChanges(written: readonly (readonly [string, string])[]) {
  const texts = written.map(([name, text]) => ({ name, text, revision: 1 }));
  return {
    fields: texts,
    log: texts.map((field) => ({ ...field, before: '', changeId: randomUUID() })),
  };
}

interface Key {
  readonly unitId: string;
  readonly year: number;
  readonly scope: string;
}

async function refuseSecond(writes: Writes, { unitId, year, scope }: Key): Promise<Refused> {
  const { id } = await writes
    .selectFrom('report')
    .select('id')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('scope', '=', scope)
    .executeTakeFirstOrThrow();
  return refuse('conflict', `本单位${year}年度的这份报告已经有了，请打开它继续填写。`, { id });
}
