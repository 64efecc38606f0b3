import { beforeEach, describe, expect, it } from 'vitest';

import type { Finding } from '@/lib/findings/finding';
import { EXPLANATIONS } from '@/lib/report/explanations-text';
import { readReport } from '@/lib/report/read-report';
import type { Explanation } from '@/lib/report/report';
import { type Refused, refuse } from '@/lib/server/refusal';
import { templates } from '@/schemas/registry';
import { onEachDatabase } from '../each-database';
import { changeOf, type Desk, done, makeFullDesk, revisionOf, save, submit } from './make-report';

const CODE = 'period-wrong';
const PERIOD = '2024-01-01/2024-11-30';

/** What the server says of a report that may not be handed in yet. */
function refusalOf(answer: object): Refused {
  return 'refused' in answer ? (answer as Refused) : refuse('invalid', '');
}

function codesOf({ details }: Refused): readonly string[] {
  return (details as { findings: readonly Finding[] }).findings.map(({ code }) => code);
}

onEachDatabase((server) => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await makeFullDesk(server());
    await write('period.from', '2024-01-01');
    await write('period.to', '2024-11-30');
  });

  async function write(name: string, text: string): Promise<void> {
    const { reads } = server().database;
    const known = await reads
      .selectFrom('reportField')
      .select('revision')
      .where('reportId', '=', desk.report)
      .where('name', '=', name)
      .executeTakeFirst();
    const at = { actor: desk.clerk, report: desk.report };
    await save(server(), at, changeOf(name, text, { seen: known?.revision ?? 0 }));
  }

  async function explain(reason: string, stated = PERIOD): Promise<void> {
    const { reads } = server().database;
    const known = await reads
      .selectFrom('reportField')
      .select('text')
      .where('reportId', '=', desk.report)
      .where('name', '=', EXPLANATIONS)
      .executeTakeFirst();
    const others: readonly Explanation[] = JSON.parse(known?.text || '[]');
    const own = {
      code: CODE,
      relation: null,
      line: null,
      at: 'period',
      stated,
      values: {},
      reason,
    };
    await write(EXPLANATIONS, JSON.stringify([...others.filter(({ code }) => code !== CODE), own]));
  }

  describe('a report with something to be explained', () => {
    it('is refused with the findings while it has no reason', async () => {
      const refused = refusalOf(await submit(server(), desk));
      expect(refused).toMatchObject({ refused: 'invalid' });
      expect(refused.message).toMatch(/^还有1处“说明后可报”的没有写明原因/u);
      expect(codesOf(refused)).toEqual([CODE]);
    });

    it.each(['无', '长'.repeat(10_000)])(
      'is refused with a reason that will not do',
      async (reason) => {
        await explain(reason);
        expect(codesOf(refusalOf(await submit(server(), desk)))).toEqual([CODE]);
        const { text } = await server()
          .database.reads.selectFrom('reportField')
          .select('text')
          .where('reportId', '=', desk.report)
          .where('name', '=', EXPLANATIONS)
          .executeTakeFirstOrThrow();
        expect(text).toContain(reason);
      },
    );

    it('is refused when the reason was given for other values', async () => {
      await explain('机构于11月撤并。', '2024-01-01/2024-10-31');
      expect(codesOf(refusalOf(await submit(server(), desk)))).toEqual([CODE]);
    });

    it('is taken with a reason, which the copy keeps', async () => {
      await explain('机构于11月撤并。');
      done(await submit(server(), desk));
      const { saved } = await server()
        .database.reads.selectFrom('copy')
        .select('saved')
        .where('reportId', '=', desk.report)
        .executeTakeFirstOrThrow();
      const read = readReport(templates, JSON.parse(saved));
      const reasons = read.ok ? read.report.explanations.map(({ reason }) => reason) : [];
      expect(reasons).toContain('机构于11月撤并。');
      expect(await revisionOf(server(), desk.report)).toBeGreaterThan(0);
    });
  });
});
