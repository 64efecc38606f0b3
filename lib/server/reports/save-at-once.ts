import type { Change, SaveAnswer, SaveRequest, ServedField } from '@/lib/sync/protocol';
import { isOpenForWriting } from '@/lib/sync/report-state';
import type { Actor } from '../access/access';
import type { Reads } from '../database/database';
import { isDuplicate, isInEachOthersWay } from '../database/database-errors';
import { isRefused, type Refused } from '../refusal';
import type { Server } from '../server';
import { fieldRulesOf } from './field-rules';
import { type FoundReport, isId, judged } from './find-report';
import { type Made, makeChanges } from './make-changes';
import { newsSince } from './served-fields';
import { templateOf } from './template-of';
import { writeAtOnce } from './write-at-once';
import { refusalOfChanges } from './wrong-changes';

export interface Save {
  readonly id: string;
  readonly request: SaveRequest;
}

/**
 * The usual save: changes that were never sent before, of fields that nobody else wrote meanwhile.
 * One statement reads and one writes, if what was read still stands. `null` where it is another
 * kind of save; nothing is written then.
 */
export async function saveAtOnce(
  server: Server,
  actor: Actor,
  { id, request }: Save,
): Promise<SaveAnswer | Refused | null> {
  const { database } = server;
  const isFirst = request.changes.every(({ after }) => after === null);
  if (!isId(id) || !isFirst || request.changes.length === 0) return null;
  const job = (reads: Reads) => saveIn(server, actor, { reads, id, request });
  try {
    return await (database.kind === 'postgres' ? job(database.reads) : database.write(job));
  } catch (error) {
    if (isDuplicate(error) || isInEachOthersWay(error)) return null;
    throw error;
  }
}

interface Job extends Save {
  readonly reads: Reads;
}

async function saveIn(
  server: Server,
  actor: Actor,
  { reads, id, request: { known, changes } }: Job,
): Promise<SaveAnswer | Refused | null> {
  const rows = await rowsOf(reads, id, changes);
  const report = judged(actor, 'report.write', rows[0]);
  if (isRefused(report)) return report;
  const wrong = refusalOfChanges(templateOf(server, report), changes);
  if (wrong !== null) return wrong;
  if (!isOpenForWriting(report.state) || hasTotals(server, report, changes)) return null;
  const at = server.now();
  const fields = fieldsOf(actor, rows);
  const made = makeChanges(
    { revision: report.revision, fields, made: new Map(), by: actor.name, at },
    changes,
  );
  if (made.outcomes.some((outcome) => outcome.kind !== 'accepted')) return null;
  const { kind } = server.database;
  const isWritten = await writeAtOnce(reads, { kind, report, made, userId: actor.id, at });
  return isWritten ? answerOf(actor, { reads, report, made, known }) : null;
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** The report, once for each of the fields that were ever written, at least once. */
function rowsOf(reads: Reads, id: string, changes: readonly Change[]) {
  const names = [...new Set(changes.map(({ name }) => name))];
  return reads
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .leftJoin('reportField as field', (join) =>
      join.onRef('field.reportId', '=', 'report.id').on('field.name', 'in', names),
    )
    .leftJoin('user', 'user.id', 'field.userId')
    .selectAll('report')
    .select(['unit.name as unitName', 'unit.path as unitPath'])
    .select(['field.name', 'field.text', 'field.revision as fieldRevision'])
    .select(['field.userId', 'field.at', 'user.name as by'])
    .where('report.id', '=', id)
    .execute();
}

function fieldsOf(actor: Actor, rows: readonly Row[]): ReadonlyMap<string, ServedField> {
  return new Map(
    rows.flatMap(({ name, text, fieldRevision: revision, userId, at, by }) => {
      if (name === null || text === null || revision === null || at === null) return [];
      const own = userId === actor.id;
      return [[name, { name, text, revision, by: by ?? '', own, at }] as const];
    }),
  );
}

/** A total that a document stated may be put back as it stood; that is looked up elsewhere. */
function hasTotals(server: Server, report: FoundReport, changes: readonly Change[]): boolean {
  const { isTotal } = fieldRulesOf(templateOf(server, report));
  return changes.some(({ name, text }) => isTotal(name) && text !== '');
}

interface Saved {
  readonly reads: Reads;
  readonly report: FoundReport;
  readonly made: Made;
  readonly known: number;
}

/** A browser that knew everything gets back what it has just written. */
async function answerOf(actor: Actor, { reads, report, made, known }: Saved): Promise<SaveAnswer> {
  const { revision } = made;
  const outcomes = [...made.outcomes];
  if (known === report.revision) {
    return { revision, state: report.state, fields: [...made.fields], outcomes };
  }
  const news = await newsSince(reads, actor, { report: { ...report, revision }, known });
  return { ...news, outcomes };
}
