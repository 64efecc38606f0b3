import { beforeAll, describe, expect, it } from 'vitest';

import type { Actor } from '@/lib/server/access/access';
import { isRefused } from '@/lib/server/refusal';
import { listSeasons, setSeason } from '@/lib/server/seasons/seasons';
import { onEachDatabase } from '../each-database';
import { makeActor, makeUnits } from '../make-units';

onEachDatabase((server) => {
  let administrator: Actor;
  let clerk: Actor;

  beforeAll(async () => {
    const { top, child } = await makeUnits(server());
    administrator = await makeActor(server(), 'administrator', top);
    clerk = await makeActor(server(), 'clerk', child);
  });

  const set = (submitBy: string | null, publishBy: string | null) =>
    setSeason(server(), administrator, { year: 2025, dates: { submitBy, publishBy } });

  describe('the deadlines of a year', () => {
    it('are listed for the years that are written about, set or not', async () => {
      const seasons = await listSeasons(server());
      expect(seasons.map(({ year }) => year)).toEqual([2026, 2025, 2024, 2023, 2022]);
      expect(seasons[0]).toEqual({ year: 2026, submitBy: null, publishBy: null, reports: 0 });
    });

    it('are set, changed and taken away', async () => {
      expect(await set('2026-01-20', '2026-01-31')).toMatchObject({ submitBy: '2026-01-20' });
      expect(await set('2026-01-25', null)).toMatchObject({ publishBy: null });
      expect(await set(null, null)).toMatchObject({ submitBy: null });
    });

    it.each([
      ['no date', ['2026-02-30', null], 'submitBy'],
      ['a year that is not the next', ['2025-01-20', null], 'submitBy'],
      ['publishing before submitting', ['2026-02-01', '2026-01-31'], 'publishBy'],
    ] as const)('refuse %s', async (_title, [submitBy, publishBy], field) => {
      const refused = await set(submitBy, publishBy);
      expect(isRefused(refused) && refused.details).toMatchObject({
        fields: { [field]: expect.any(String) },
      });
    });

    it('are set by administrators only', async () => {
      const dates = { submitBy: null, publishBy: null };
      expect(await setSeason(server(), clerk, { year: 2025, dates })).toMatchObject({
        refused: 'forbidden',
      });
    });
  });
});
