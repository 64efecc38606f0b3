import { readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { Server } from '../server';
import type { BulkCopy } from './plan-bulk';

/** A submitted report; `null` when it cannot be read. */
export async function readCopy(
  { database, templates, log }: Server,
  { id }: BulkCopy,
): Promise<{ readonly template: Template; readonly report: Report } | null> {
  const { saved } = await database.reads
    .selectFrom('copy')
    .select('saved')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const read = readReport(templates, JSON.parse(saved));
  if (read.ok) return read;
  log.error('copy-unreadable', { copy: id });
  return null;
}
