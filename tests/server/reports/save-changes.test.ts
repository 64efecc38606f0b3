import { describe, expect, it } from 'vitest';

import { saveChanges } from '@/lib/server/reports/save-changes';
import { newsOf } from '@/lib/server/reports/served-fields';
import { onEachDatabase } from '../each-database';
import {
  changeOf,
  done,
  fullTexts,
  makeDesk,
  makeFullDesk,
  refusedOf,
  revisionOf,
  save,
  submit,
} from './make-report';

const CELL = 'requests/received/natural';
const TOTAL = 'requests/received/total';

onEachDatabase((server) => {
  describe('a save', () => {
    it('is made, numbered and given back as news', async () => {
      const { clerk: actor, report } = await makeDesk(server());
      const answer = await save(server(), { actor, report }, changeOf(CELL, '3'));
      expect(answer.outcomes).toMatchObject([{ kind: 'accepted', revision: 2 }]);
      expect(answer).toMatchObject({ revision: 2, state: 'draft' });
      const news = done(await newsOf(server(), actor, { id: report, known: 1 }));
      expect(news.fields).toEqual([
        { name: CELL, text: '3', revision: 2, by: actor.name, own: true, at: server().now() },
      ]);
    });

    it('is made once, however often it is sent', async () => {
      const { clerk: actor, report } = await makeDesk(server());
      const change = changeOf(CELL, '3');
      await save(server(), { actor, report }, change);
      await save(server(), { actor, report }, changeOf(CELL, '4', { seen: 2 }));
      const again = await save(server(), { actor, report }, change);
      expect(again.outcomes).toEqual([{ kind: 'accepted', id: change.id, revision: 2 }]);
      expect(again.fields.find(({ name }) => name === CELL)?.text).toBe('4');
      expect(again.revision).toBe(3);
    });

    it('lets changes of different fields merge', async () => {
      const { clerk, colleague, report } = await makeDesk(server());
      await save(server(), { actor: clerk, report }, changeOf(CELL, '3'));
      const answer = await save(server(), { actor: colleague, report }, changeOf('title', '标题'));
      expect(answer.outcomes).toMatchObject([{ kind: 'accepted' }]);
      expect(answer.fields.filter(({ own }) => !own).map(({ name }) => name)).toContain(CELL);
    });

    it('gives the other text back where somebody wrote the field meanwhile', async () => {
      const { clerk, colleague, report } = await makeDesk(server());
      await save(server(), { actor: colleague, report }, changeOf(CELL, '3'));
      const change = changeOf(CELL, '4');
      const answer = await save(server(), { actor: clerk, report }, change);
      const theirs = { name: CELL, text: '3', revision: 2, by: colleague.name, own: false };
      expect(answer.outcomes).toMatchObject([{ kind: 'collided', id: change.id, theirs }]);
      expect(answer.revision).toBe(2);
    });

    it('accepts the same text from both', async () => {
      const { clerk, colleague, report } = await makeDesk(server());
      await save(server(), { actor: colleague, report }, changeOf(CELL, '3'));
      const same = await save(server(), { actor: clerk, report }, changeOf(CELL, '3'));
      expect(same.outcomes).toMatchObject([{ kind: 'accepted', revision: 2 }]);
      expect(same.revision).toBe(2);
    });

    it('counts the browser’s own change before as seen', async () => {
      const { clerk: actor, report } = await makeDesk(server());
      const first = changeOf(CELL, '3');
      await save(server(), { actor, report }, first);
      const next = await save(
        server(),
        { actor, report },
        changeOf(CELL, '34', { after: first.id }),
      );
      expect(next.outcomes).toMatchObject([{ kind: 'accepted', revision: 3 }]);
    });

    it('counts nothing as seen through a change that collided', async () => {
      const { clerk, colleague, report } = await makeDesk(server());
      await save(server(), { actor: colleague, report }, changeOf(CELL, '9'));
      const lost = changeOf(CELL, '3');
      const answer = await save(
        server(),
        { actor: clerk, report },
        lost,
        changeOf(CELL, '34', { after: lost.id }),
      );
      expect(answer.outcomes.map(({ kind }) => kind)).toEqual(['collided', 'collided']);
    });

    it('does not take a change that somebody else wrote over for seen', async () => {
      const { clerk, colleague, report } = await makeDesk(server());
      const first = changeOf(CELL, '3');
      await save(server(), { actor: clerk, report }, first);
      await save(server(), { actor: colleague, report }, changeOf(CELL, '9', { seen: 2 }));
      const next = await save(
        server(),
        { actor: clerk, report },
        changeOf(CELL, '34', { after: first.id }),
      );
      expect(next.outcomes).toMatchObject([{ kind: 'collided', theirs: { text: '9' } }]);
    });

    it('makes several changes of one field in order', async () => {
      const { clerk: actor, report } = await makeDesk(server());
      const first = changeOf(CELL, '3');
      const second = changeOf(CELL, '34', { after: first.id });
      const answer = await save(
        server(),
        { actor, report },
        first,
        second,
        changeOf('title', '甲'),
      );
      expect(answer.outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
      expect(answer.fields.find(({ name }) => name === CELL)?.text).toBe('34');
    });

    it('leaves out what neither database nor document can hold', async () => {
      const { clerk: actor, report } = await makeDesk(server());
      const answer = await save(server(), { actor, report }, changeOf('title', '甲\0乙\ud800丙😀'));
      expect(answer.fields.find(({ name }) => name === 'title')?.text).toBe('甲乙丙😀');
    });
  });

  describe('a save is refused', () => {
    it.each([
      ['for a field that there is not', changeOf('nothing', '1'), 'invalid'],
      ['for a typed total', changeOf(TOTAL, '12'), 'invalid'],
      ['for a text that is too long', changeOf(CELL, '1'.repeat(201)), 'invalid'],
    ])('%s', async (_title, change, expected) => {
      const { clerk, report } = await makeDesk(server());
      const request = { known: 0, changes: [changeOf('title', '甲'), change] };
      expect(refusedOf(await saveChanges(server(), clerk, { id: report, request }))).toBe(expected);
      expect(await revisionOf(server(), report)).toBe(1);
    });

    it('by whom it may not be made', async () => {
      const { reviewer, stranger, report } = await makeDesk(server());
      const request = { known: 0, changes: [changeOf(CELL, '1')] };
      const asked = { id: report, request };
      expect(refusedOf(await saveChanges(server(), reviewer, asked))).toBe('forbidden');
      expect(refusedOf(await saveChanges(server(), stranger, asked))).toBe('not-found');
    });

    it('with the id of somebody else’s change', async () => {
      const { clerk, colleague, report } = await makeDesk(server());
      const change = changeOf(CELL, '1');
      await save(server(), { actor: clerk, report }, change);
      const request = { known: 0, changes: [change] };
      const answer = await saveChanges(server(), colleague, { id: report, request });
      expect(refusedOf(answer)).toBe('invalid');
    });

    it('while the report is with the reviewer, but for changes that were made before', async () => {
      const desk = await makeFullDesk(server());
      const { clerk, report } = desk;
      const made = changeOf('title', '某局2024年政府信息公开工作年度报告', { seen: 1 });
      await save(server(), { actor: clerk, report }, made);
      done(await submit(server(), desk));
      const request = { known: 0, changes: [changeOf('preface', '新的')] };
      const refused = await saveChanges(server(), clerk, { id: report, request });
      expect(refused).toMatchObject({
        refused: 'locked',
        message: expect.stringContaining('已经提交'),
      });
      const again = await save(server(), { actor: clerk, report }, made);
      expect(again).toMatchObject({ state: 'submitted', outcomes: [{ kind: 'accepted' }] });
    });
  });

  it('lets a stated total be dropped and put back', async () => {
    const texts = { ...fullTexts(), [TOTAL]: '999999' };
    const desk = await makeDesk(server(), {
      ...{ year: 2024, scope: 'own' },
      start: { kind: 'draft', edition: '2021', texts },
    });
    const asked = { actor: desk.clerk, report: desk.report };
    await save(server(), asked, changeOf(TOTAL, '', { seen: 1 }));
    const back = await save(server(), asked, changeOf(TOTAL, '999999', { seen: 2 }));
    expect(back.outcomes).toMatchObject([{ kind: 'accepted', revision: 3 }]);
  });
});
