import { randomUUID } from 'node:crypto';

import { textsOfReport } from '@/lib/report/report-texts';
import type { Actor } from '@/lib/server/access/access';
import { withReasons } from '@/lib/server/demo/with-reasons';
import { isRefused } from '@/lib/server/refusal';
import { createReport } from '@/lib/server/reports/create-report';
import { saveChanges } from '@/lib/server/reports/save-changes';
import { submitReport } from '@/lib/server/reports/submit-report';
import type { Server } from '@/lib/server/server';
import type { Change, SaveAnswer } from '@/lib/sync/protocol';
import type { NewReport } from '@/lib/sync/report-answers';
import { template2021 } from '@/schemas/2021/template';
import { generateReport } from '../../support/generate-report';
import { makeActor, makeUnits, type TestUnits } from '../make-units';

/** Everybody around the report of `units.child`. */
export interface Desk {
  readonly units: TestUnits;
  readonly clerk: Actor;
  readonly colleague: Actor;
  /** Of the unit above. */
  readonly reviewer: Actor;
  readonly secondReviewer: Actor;
  readonly stranger: Actor;
  readonly report: string;
}

export const EMPTY: NewReport = { year: 2024, scope: 'own', start: { kind: 'empty' } };

export async function makeDesk(server: Server, wish: NewReport = EMPTY): Promise<Desk> {
  const units = await makeUnits(server);
  const clerk = await makeActor(server, 'clerk', units.child);
  const { id } = done(await createReport(server, clerk, wish));
  return {
    units,
    clerk,
    colleague: await makeActor(server, 'clerk', units.child),
    reviewer: await makeActor(server, 'reviewer', units.top),
    secondReviewer: await makeActor(server, 'reviewer', units.top),
    stranger: await makeActor(server, 'clerk', units.sibling),
    report: id,
  };
}

/** A desk with a report in which nothing must be changed. */
export function makeFullDesk(server: Server): Promise<Desk> {
  return makeDesk(server, {
    ...EMPTY,
    start: { kind: 'draft', edition: '2021', texts: fullTexts() },
  });
}

export function fullTexts(): Record<string, string> {
  const generated = generateReport(template2021, 7);
  const agency = { ...generated.agency, kind: 'department', scope: 'own' };
  const report = withReasons(template2021, { ...generated, year: 2024, agency });
  return { ...textsOfReport(template2021, report) };
}

/** The value, where a refusal would be a failure of the test. */
export function done<Value>(answer: Value): Exclude<Value, { readonly refused: unknown }> {
  if (isRefused(answer)) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<Value, { readonly refused: unknown }>;
}

/** What was refused, `null` for nothing. */
export function refusedOf(answer: unknown): string | null {
  return isRefused(answer) ? answer.refused : null;
}

export function changeOf(name: string, text: string, more: Partial<Change> = {}): Change {
  return { id: randomUUID(), name, text, seen: 0, after: null, ...more };
}

export async function save(
  server: Server,
  { actor, report }: { readonly actor: Actor; readonly report: string },
  ...changes: readonly Change[]
): Promise<SaveAnswer> {
  return done(
    await saveChanges(server, actor, { id: report, request: { known: 0, changes: [...changes] } }),
  );
}

export async function revisionOf(server: Server, report: string): Promise<number> {
  const { revision } = await server.database.reads
    .selectFrom('report')
    .select('revision')
    .where('id', '=', report)
    .executeTakeFirstOrThrow();
  return revision;
}

export async function submit(server: Server, { clerk, report }: Desk) {
  const revision = await revisionOf(server, report);
  return submitReport(server, clerk, { id: report, revision });
}
