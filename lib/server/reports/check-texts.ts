import { setImmediate } from 'node:timers/promises';

import { checkWithoutCauses } from '@/lib/checks/check-report';
import type { Finding } from '@/lib/findings/finding';
import { reportOfTexts, type Texts } from '@/lib/report/report-texts';
import type { Template } from '@/lib/template/template';
import type { Server } from '../server';
import { templateOf } from './template-of';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** What of a report its last check is known by. */
export interface Checked extends Counts {
  readonly id: string;
  readonly edition: string;
  readonly year: number;
  readonly revision: number;
  readonly checkedRevision: number;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

export function isStale({ revision, checkedRevision }: Checked): boolean {
  return revision !== checkedRevision;
}

/** Checks reports that were written since their last check; the counts by report id. */
export async function recheck(
  server: Server,
  stale: readonly Checked[],
): Promise<ReadonlyMap<string, Counts>> {
  if (stale.length === 0) return new Map();
  const texts = await textsOfAll(server, stale);
  const checked: { readonly report: Checked; readonly counts: Counts }[] = [];
  for (const report of stale) {
    const template = templateOf(server, report);
    checked.push({ report, counts: check(template, report.year, texts.get(report.id) ?? {}) });
    // A check takes milliseconds; others who save need not wait for all of them.
    await setImmediate();
  }
  await server.database.write(async (writes) => {
    for (const { report, counts } of checked) {
      await writes
        .updateTable('report')
        .set({ ...counts, checkedRevision: report.revision })
        .where('id', '=', report.id)
        .where('revision', '=', report.revision)
        .execute();
    }
  });
  return new Map(checked.map(({ report, counts }) => [report.id, counts]));
}

function check(template: Template, year: number, texts: Texts): Counts {
  return countsOf(checkWithoutCauses(template, reportOfTexts(template, year, texts)));
}

async function textsOfAll(
  { database: { reads } }: Server,
  stale: readonly Checked[],
): Promise<ReadonlyMap<string, Texts>> {
  const ids = stale.map(({ id }) => id);
  const rows = await reads
    .selectFrom('reportField')
    .select(['reportId', 'name', 'text'])
    .where('reportId', 'in', ids)
    .execute();
  const texts = new Map<string, Record<string, string>>(ids.map((id) => [id, {}]));
  for (const { reportId, name, text } of rows) {
    const known = texts.get(reportId);
    if (known !== undefined) known[name] = text;
  }
  return texts;
}
