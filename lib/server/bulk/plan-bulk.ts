import { type Actor, may } from '../access/access';
import { type Refused, refuse } from '../refusal';
import { inTreeOrder } from '../reports/tree-order';
import type { Server } from '../server';
import type { BulkQuery, BulkState } from './bulk-query';
import { groupedBy } from './grouped-by';

/** One report of one unit, or the lack of one. */
export interface BulkEntry {
  readonly unit: { readonly id: string; readonly name: string };
  readonly edition: string | null;
  /** A `ReportState`, `null` without a report. */
  readonly state: string | null;
  readonly copy: BulkCopy | null;
}

export interface BulkCopy {
  readonly id: string;
  readonly number: number;
  readonly submittedAt: number;
  readonly outcome: string | null;
  readonly errors: number;
  readonly warnings: number;
}

export interface BulkPlan {
  /** The unit whose subtree this is. */
  readonly name: string;
  readonly entries: readonly BulkEntry[];
}

/** What a download holds, in the order of the tree; only units that the actor may read. */
export async function planBulk(
  server: Server,
  actor: Actor,
  query: BulkQuery,
): Promise<BulkPlan | Refused> {
  const units = await server.database.reads
    .selectFrom('unit')
    .select(['id', 'parentId', 'path', 'position', 'name', 'closedAt'])
    .execute();
  const readable = units.filter(({ path }) => may(actor, 'bulk.download', path));
  const root = readable.find(({ id }) => id === (query.unit ?? actor.unitId));
  if (root === undefined) return refuse('not-found', '没有这个单位，或者您不能查看它。');
  const [reports, copies] = await Promise.all([
    reportsOf(server, query.year),
    copiesOf(server, query.year),
  ]);
  const copiesByReport = groupedBy(copies, ({ reportId }) => reportId);
  const reportsByUnit = groupedBy(reports, ({ unitId }) => unitId);
  const below = readable.filter(({ path }) => path.startsWith(root.path));
  const entries = inTreeOrder(below).flatMap(({ id, name, closedAt }): BulkEntry[] => {
    const unit = { id, name };
    const own = reportsByUnit.get(id) ?? [];
    if (own.length === 0 && closedAt !== null) return [];
    if (own.length === 0) return [{ unit, edition: null, state: null, copy: null }];
    return own.map(({ id: reportId, edition, state }) => ({
      unit,
      edition,
      state,
      copy: chosenCopy(copiesByReport.get(reportId) ?? [], query.state),
    }));
  });
  return { name: root.name, entries };
}

function reportsOf({ database }: Server, year: number) {
  return database.reads
    .selectFrom('report')
    .select(['id', 'unitId', 'edition', 'state'])
    .where('year', '=', year)
    .orderBy('scope')
    .execute();
}

function copiesOf({ database }: Server, year: number) {
  return database.reads
    .selectFrom('copy')
    .innerJoin('report', 'report.id', 'copy.reportId')
    .select(['copy.id', 'copy.reportId', 'copy.number', 'copy.submittedAt', 'copy.outcome'])
    .select(['copy.errors', 'copy.warnings'])
    .where('report.year', '=', year)
    .orderBy('copy.number', 'desc')
    .execute();
}

/** `copies`: newest first. What was returned or withdrawn stands for nothing any more. */
function chosenCopy(copies: readonly BulkCopy[], state: BulkState): BulkCopy | null {
  if (state === 'approved') return copies.find(({ outcome }) => outcome === 'approved') ?? null;
  const [newest] = copies;
  return newest?.outcome === null || newest?.outcome === 'approved' ? newest : null;
}
