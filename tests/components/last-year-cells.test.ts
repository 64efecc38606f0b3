import { describe, expect, it } from 'vitest';

import { createEditor } from '@/components/form/create-editor';
import type { FormEditor } from '@/components/form/form-editor';
import { lockText, rolledText, yearWordsAt } from '@/components/last-year/cell-words';
import { checkReport } from '@/lib/checks/check-report';
import { explanationsIn } from '@/lib/report/explanations-text';
import { lastYearOf } from '@/lib/report/last-year';
import type { Values } from '@/lib/report/report';
import { textsOfReport } from '@/lib/report/report-texts';
import { editionOf, reportWith } from '../support/report-with';

const template = editionOf('2021');
const carriedIn = 'requests/carriedIn/natural';
const received = 'requests/received/natural';
const inForce = 'disclosure/normativeDocuments/inForce';

/** This year's report beside last year's, in which six requests were left and eleven in force. */
function open(values: Values): FormEditor {
  const last = reportWith(template, {
    'requests/received/natural': 6,
    'requests/carriedOver/natural': 6,
    [inForce]: 11,
  });
  const origin = { kind: 'file', name: '上年.docx', reportId: null, revision: null } as const;
  const lastYear = lastYearOf(template, { ...last, year: 2023 }, origin);
  const report = { ...reportWith(template, values, { lastYear }), year: 2024 };
  return createEditor({
    template,
    year: 2024,
    texts: textsOfReport(template, report),
    check: (checked) => checkReport(template, checked),
    save: () => {},
    later: (task) => task(),
    now: () => 0,
  });
}

describe('a cell that takes over last year’s figure', () => {
  it('is locked while it holds it, and says why', () => {
    const editor = open({ [carriedIn]: 6 });
    expect(editor.lockAt(carriedIn)).toBe('locked');
    expect(lockText(editor, carriedIn)).toContain('“自然人，四、结转下年度继续办理”为6，已锁定');
    expect(editor.lockAt(received)).toBeNull();
  });

  it('takes another figure with its reason in one step, and keeps the reason', () => {
    const editor = open({ [carriedIn]: 6 });
    editor.override(carriedIn, '8', '上年报告公布后又收到两件');
    expect(editor.lockAt(carriedIn)).toBe('open');
    expect(editor.overrideReasonAt(carriedIn)).toBe('上年报告公布后又收到两件');
    expect(explanationsIn(editor.textAt('explanations'))).toHaveLength(1);
    editor.undo();
    expect(editor.textAt(carriedIn)).toBe('6');
    expect(editor.textAt('explanations')).toBe('');
  });

  it('is free once the report is of another agency', () => {
    const editor = open({ [carriedIn]: 6 });
    editor.type('agency.name', '清河县财政局');
    expect(editor.lockAt(carriedIn)).toBeNull();
  });
});

describe('a figure that goes on from last year’s', () => {
  it('is added up once all of its parts are there', () => {
    const editor = open({ 'disclosure/normativeDocuments/repealed': null });
    editor.type('disclosure/normativeDocuments/issued', '1');
    expect(rolledText(editor, inForce)).toBe('');
    editor.type('disclosure/normativeDocuments/repealed', '0');
    expect(rolledText(editor, inForce)).toBe('上年11＋本年制发1－废止0＝12');
    expect(editor.expectedAt(inForce)).toBe('12');
  });
});

describe('last year’s figure beside this year’s', () => {
  it.each([
    ['27', '上年6，增加21（350％）'],
    ['3', '上年6，减少3（50％）'],
    ['6', '上年6，没有变化'],
    ['', '上年6'],
  ])('of %s is %s', (text, spoken) => {
    const editor = open({});
    editor.type(received, text);
    expect(yearWordsAt(editor, received)?.spoken).toBe(spoken);
  });
});
