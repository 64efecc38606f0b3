import { randomUUID } from 'node:crypto';

import { saveReport } from '@/lib/report/save-report';
import type { Server } from '@/lib/server/server';
import { template2021 } from '@/schemas/2021/template';
import { generateReport } from '../../support/generate-report';
import type { TestUnit } from '../make-units';

export const YEAR = 2024;

interface Submitted {
  readonly state: string;
  /** Of the copies, oldest first. */
  readonly outcomes: readonly (string | null)[];
  readonly title?: string;
}

/** A report with copies, straight into the tables. */
export async function makeSubmitted(
  { database, now }: Server,
  unit: TestUnit,
  { state, outcomes, title = '' }: Submitted,
): Promise<void> {
  const reportId = randomUUID();
  const made = generateReport(template2021, unit.name.length);
  const agency = { ...made.agency, name: unit.name };
  const saved = JSON.stringify(saveReport(template2021, { ...made, year: YEAR, agency, title }));
  await database.write(async (writes) => {
    await writes
      .insertInto('report')
      .values({
        id: reportId,
        unitId: unit.id,
        year: YEAR,
        scope: 'own',
        edition: '2021',
        format: 'gouji/1',
        state,
        revision: 1,
        copies: outcomes.length,
        createdAt: now(),
        createdBy: 'somebody',
        changedAt: now(),
        checkedRevision: -1,
        errors: 0,
        warnings: 0,
      })
      .execute();
    for (const [place, outcome] of outcomes.entries()) {
      await writes
        .insertInto('copy')
        .values({
          id: randomUUID(),
          reportId,
          number: place + 1,
          revision: 1,
          saved,
          errors: 0,
          warnings: 2,
          submittedBy: 'somebody',
          submittedAt: now(),
          openedBy: null,
          openedAt: null,
          outcome,
          outcomeBy: null,
          outcomeAt: null,
          reason: '',
        })
        .execute();
    }
  });
}
