import type { OpenedReport } from '@/lib/sync/report-answers';
import type { Actor } from '../access/access';
import { isRefused, type Refused } from '../refusal';
import type { Server } from '../server';
import { recordEvent } from './events';
import { findReport } from './find-report';
import { openReport } from './open-report';

/** The first look of a reviewer at a submitted copy; from then on it cannot be withdrawn. */
export async function openCopy(
  server: Server,
  actor: Actor,
  id: string,
): Promise<OpenedReport | Refused> {
  const refused = await server.database.write(async (writes) => {
    const lock = server.database.kind;
    const report = await findReport(writes, actor, { id, action: 'report.review', lock });
    if (isRefused(report)) return report;
    if (report.state !== 'submitted') return null;
    const at = server.now();
    const number = report.copies;
    const opened = await writes
      .updateTable('copy')
      .set({ openedBy: actor.id, openedAt: at })
      .where('reportId', '=', id)
      .where('number', '=', number)
      .where('openedAt', 'is', null)
      .executeTakeFirst();
    if (opened.numUpdatedRows > 0n) {
      await recordEvent(writes, actor, { reportId: id, kind: 'opened', at, number });
    }
    return null;
  });
  return refused ?? openReport(server, actor, id);
}
