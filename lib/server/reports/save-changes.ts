import type { Change, News, SaveAnswer } from '@/lib/sync/protocol';
import { isOpenForWriting } from '@/lib/sync/report-state';
import type { Actor } from '../access/access';
import type { Writes } from '../database/database';
import { isRefused, type Refused, refuse } from '../refusal';
import type { Server } from '../server';
import { storableText } from './field-rules';
import { type FoundReport, findReport } from './find-report';
import { type Made, makeChanges } from './make-changes';
import { readGround } from './read-ground';
import { type Save, saveAtOnce } from './save-at-once';
import { newsSince } from './served-fields';
import { refuseWriting } from './state-words';
import { templateOf } from './template-of';
import { writeTexts } from './write-texts';
import { refusalOfChanges, refusalOfTotals } from './wrong-changes';

/**
 * Makes the changes of a browser, as far as nobody wrote the same fields since it last looked. A
 * change that was made before is not made again, so a browser that got no answer sends it again.
 */
export async function saveChanges(
  server: Server,
  actor: Actor,
  { id, request: { known, changes: sent } }: Save,
): Promise<SaveAnswer | Refused> {
  const changes = sent.map((change) => ({ ...change, text: storableText(change.text) }));
  const request = { known, changes };
  return (
    (await saveAtOnce(server, actor, { id, request })) ??
    saveCarefully(server, actor, { id, request })
  );
}

/** Looks up what was made before, with the report locked. */
function saveCarefully(
  server: Server,
  actor: Actor,
  { id, request: { known, changes } }: Save,
): Promise<SaveAnswer | Refused> {
  return server.database.write(async (writes) => {
    const lock = server.database.kind;
    const report = await findReport(writes, actor, { id, action: 'report.write', lock });
    if (isRefused(report)) return report;
    const made = await makeIn(server, actor, { writes, report, changes });
    if (isRefused(made)) return made;
    const news = await newsAfter(actor, { writes, report, known, made });
    return { ...news, outcomes: [...made.outcomes] };
  });
}

interface Saved {
  readonly writes: Writes;
  readonly report: FoundReport;
  readonly known: number;
  readonly made: MadeChanges;
}

/** A browser that knew everything gets back what it has just written. */
async function newsAfter(actor: Actor, { writes, report, known, made }: Saved): Promise<News> {
  const { revision, fields } = made;
  const { state } = report;
  if (known === report.revision) return { revision, state, fields: [...fields] };
  return newsSince(writes, actor, { report: { ...report, revision }, known });
}

type MadeChanges = Pick<Made, 'revision' | 'outcomes' | 'fields'>;

interface Job {
  readonly writes: Writes;
  readonly report: FoundReport;
  readonly changes: readonly Change[];
}

async function makeIn(
  server: Server,
  actor: Actor,
  { writes, report, changes }: Job,
): Promise<MadeChanges | Refused> {
  const { id: reportId, revision } = report;
  if (changes.length === 0) return { revision, outcomes: [], fields: [] };
  const template = templateOf(server, report);
  const wrong = refusalOfChanges(template, changes);
  if (wrong !== null) return wrong;
  const at = server.now();
  const ground = await readGround(writes, actor, { reportId, revision, changes, at });
  if (ground === null) return refuse('invalid', '这些修改的编号已经用过，请刷新页面后再填。');
  const isNew = changes.some((change) => !ground.made.has(change.id));
  if (isNew && !isOpenForWriting(report.state)) return refuseWriting(report.state);
  const totals = { reportId, template, changes, ground };
  const refused = await refusalOfTotals(writes, totals);
  if (refused !== null) return refused;
  const made = makeChanges(ground, changes);
  await writeTexts(writes, actor, { reportId, made, at });
  if (made.revision > revision) {
    await writes
      .updateTable('report')
      .set({ revision: made.revision, changedAt: at })
      .where('id', '=', reportId)
      .execute();
  }
  return made;
}
