import { describe, expect, it } from 'vitest';

import { FORMAT } from '@/lib/report/report';
import { listEvents } from '@/lib/server/reports/list-events';
import { migrateTexts } from '@/lib/server/reports/migrate-texts';
import { textsOf } from '@/lib/server/reports/served-fields';
import { onEachDatabase } from '../each-database';
import { changeOf, done, makeDesk, save } from './make-report';

const STEPS = [
  {
    from: FORMAT,
    to: 'gouji/2',
    migrate: ({ title = '', ...texts }: Readonly<Record<string, string>>) => ({
      ...texts,
      heading: title,
    }),
  },
  {
    from: 'gouji/2',
    to: 'gouji/3',
    migrate: (texts: Readonly<Record<string, string>>) => ({
      ...texts,
      preface: `${texts.preface ?? ''}。`,
    }),
  },
];

onEachDatabase((server) => {
  describe('texts of an older format', () => {
    it('are brought to the newest, step by step, once, and noted in the log', async () => {
      const { clerk, report } = await makeDesk(server());
      const asked = { actor: clerk, report };
      await save(server(), asked, changeOf('title', '标题'), changeOf('preface', '引言'));
      const target = { format: 'gouji/3', steps: STEPS };
      expect(await migrateTexts(server(), target)).toBe(1);
      expect(await migrateTexts(server(), target)).toBe(0);
      const texts = await textsOf(server().database.reads, report);
      expect(texts).toMatchObject({ heading: '标题', preface: '引言。' });
      expect(texts).not.toHaveProperty('title');
      const { changes } = done(await listEvents(server(), clerk, report));
      expect(changes.at(-1)?.revision).toBe(3);
      expect(changes.at(-1)?.changes).toHaveLength(3);
      const back = server().database.reads.updateTable('report').set({ format: FORMAT });
      await back.where('id', '=', report).execute();
    });

    it('are left alone when they are of today', async () => {
      await makeDesk(server());
      expect(await migrateTexts(server())).toBe(0);
    });

    it('of a format that this version does not know stop the start', async () => {
      await makeDesk(server());
      await expect(migrateTexts(server(), { format: 'gouji/0', steps: [] })).rejects.toThrow(
        'written by a newer version',
      );
    });
  });
});
