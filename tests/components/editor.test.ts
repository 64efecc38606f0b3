import { describe, expect, it } from 'vitest';

import { createEditor } from '@/components/form/create-editor';
import type { FormEditor } from '@/components/form/form-editor';
import { checkReport } from '@/lib/checks/check-report';
import { newReport } from '@/lib/report/new-report';
import type { Values } from '@/lib/report/report';
import { textsOfReport } from '@/lib/report/report-texts';
import type { FieldText } from '@/lib/storage/draft-head';
import { template2021 as template } from '@/schemas/2021/template';

const natural = 'requests/received/natural';
const business = 'requests/received/business';
const total = 'requests/received/total';
const overview = 'sections.overview';

interface Opened {
  readonly editor: FormEditor;
  readonly saved: FieldText[];
  runChecks(): void;
  wait(milliseconds: number): void;
}

function open(values: Values = {}): Opened {
  const agency = { name: '某市某局', kind: 'department', scope: 'own' };
  const empty = newReport(template, { year: 2024, agency });
  const report = { ...empty, values: { ...empty.values, ...values } };
  const saved: FieldText[] = [];
  const tasks: (() => void)[] = [];
  const clock = { now: 10_000 };
  const editor = createEditor({
    template,
    year: 2024,
    texts: textsOfReport(template, report),
    check: (checked) => checkReport(template, checked),
    save: (texts) => saved.push(...texts),
    later: (task) => tasks.push(task),
    now: () => clock.now,
  });
  return {
    editor,
    saved,
    runChecks: () => {
      for (const task of tasks.splice(0)) task();
    },
    wait: (milliseconds) => {
      clock.now += milliseconds;
    },
  };
}

describe('typing', () => {
  it('keeps the text, reads the value and saves at once', () => {
    const { editor, saved } = open();
    editor.type(natural, '１,２００件');
    expect(editor.textAt(natural)).toBe('１,２００件');
    expect(editor.valueAt(natural)).toBe(1200);
    expect(saved).toEqual([{ name: natural, text: '１,２００件' }]);
  });

  it('adds up totals as far as they are filled in', () => {
    const { editor } = open();
    editor.type(natural, '30');
    editor.type(business, '7');
    expect(editor.totalAt(total)).toEqual({ value: null, soFar: 37, complete: false });
    expect(editor.totalAt(natural)).toBeNull();
  });

  it('keeps what cannot be read', () => {
    const { editor } = open();
    editor.type(natural, '三十');
    expect(editor.valueAt(natural)).toBe('三十');
    expect(editor.report().values[natural]).toBe('三十');
  });

  it('tells only those who listen to a changed field', () => {
    const { editor } = open();
    const heard: string[] = [];
    for (const name of [natural, business, total, overview]) {
      editor.subscribe(name, () => heard.push(name));
    }
    editor.type(natural, '1');
    expect(heard.sort()).toEqual([natural, total].sort());
  });

  it('marks cells after the check that follows', () => {
    const { editor, runChecks } = open();
    editor.type(natural, '-1');
    expect(editor.markOf(natural).severity).not.toBe('error');
    runChecks();
    expect(editor.markOf(natural).severity).toBe('error');
    expect(editor.findingsAt(natural).map(({ code }) => code)).toContain('negative');
  });
});

describe('undo', () => {
  it('takes back the keystrokes of one cell together', () => {
    const { editor } = open();
    for (const text of ['3', '30', '301']) editor.type(natural, text);
    editor.undo();
    expect(editor.textAt(natural)).toBe('');
    editor.redo();
    expect(editor.textAt(natural)).toBe('301');
  });

  it('goes back over the whole form, step by step', () => {
    const { editor } = open();
    editor.type(natural, '3');
    editor.type(overview, '一年来');
    editor.type('title', '另一个标题');
    editor.undo();
    editor.undo();
    expect([editor.textAt('title'), editor.textAt(overview), editor.textAt(natural)]).toEqual([
      '',
      '',
      '3',
    ]);
  });

  it('begins a new step after a pause or a new line in prose', () => {
    const { editor, wait } = open();
    editor.type(overview, '一');
    editor.type(overview, '一年');
    wait(2000);
    editor.type(overview, '一年来');
    editor.type(overview, '一年来\n');
    const seen = [1, 2, 3].map(() => {
      editor.undo();
      return editor.textAt(overview);
    });
    expect(seen).toEqual(['一年来', '一年', '']);
  });

  it('takes back a pasted block at once, and saves what it puts back', () => {
    const { editor, saved } = open({ [natural]: 5 });
    editor.enter({ [natural]: '1', [business]: '2' });
    expect(editor.textAt(business)).toBe('2');
    editor.undo();
    expect([editor.textAt(natural), editor.textAt(business)]).toEqual(['5', '']);
    expect(saved.slice(-2)).toEqual([
      { name: business, text: '' },
      { name: natural, text: '5' },
    ]);
  });

  it('forgets what was taken back once something new is typed', () => {
    const { editor } = open();
    editor.type(natural, '3');
    editor.undo();
    editor.type(business, '4');
    editor.redo();
    expect(editor.textAt(natural)).toBe('');
    expect(editor.canRedo()).toBe(false);
  });
});

describe('what others wrote', () => {
  it('is shown and counted, and saved by nobody here', () => {
    const { editor, saved } = open({ [natural]: 5 });
    editor.receive({ [natural]: '7', [business]: '1' });
    expect([editor.textAt(natural), editor.valueAt(business)]).toEqual(['7', 1]);
    expect(editor.totalAt(total)?.soFar).toBe(8);
    expect(saved).toEqual([]);
    expect(editor.canUndo()).toBe(false);
  });

  it('is not written over by taking back an earlier step', () => {
    const { editor } = open();
    editor.enter({ [natural]: '1', [business]: '2' });
    editor.receive({ [natural]: '9' });
    editor.undo();
    expect([editor.textAt(natural), editor.textAt(business)]).toEqual(['9', '']);
    editor.redo();
    expect([editor.textAt(natural), editor.textAt(business)]).toEqual(['9', '2']);
  });
});

describe('a stated total', () => {
  it('is kept beside the computed one, and can be dropped', () => {
    const { editor } = open({ [natural]: 3, [total]: 9 });
    expect(editor.statedAt(total)).toBe(9);
    editor.dropStated([total]);
    expect(editor.statedAt(total)).toBeNull();
    editor.undo();
    expect(editor.statedAt(total)).toBe(9);
  });

  it('goes with the first change of its parts, and comes back with undo', () => {
    const { editor } = open({ [natural]: 3, [total]: 9 });
    editor.type(natural, '4');
    expect(editor.statedAt(total)).toBeNull();
    editor.undo();
    expect(editor.statedAt(total)).toBe(9);
    expect(editor.textAt(natural)).toBe('3');
  });

  it('is never overwritten by a block', () => {
    const { editor } = open({ [total]: 9 });
    editor.enter({ [total]: '1' });
    expect(editor.statedAt(total)).toBe(9);
  });
});

describe('showing a finding', () => {
  it('marks both sides and lets go when it is mended', () => {
    const { editor, runChecks } = open();
    editor.enter(Object.fromEntries(typedCells(editor).map((address) => [address, '0'])));
    editor.type(natural, '2');
    runChecks();
    const finding = editor.findings().find(({ code }) => code === 'broken-balance');
    editor.showFinding(finding ?? null);
    expect(editor.markOf(natural).side).toBe('left');
    expect(editor.markOf('requests/carriedOver/natural').side).toBe('right');
    editor.type('requests/carriedOver/natural', '2');
    runChecks();
    expect(editor.shownFinding()).toBeNull();
    expect(editor.markOf(natural).side).toBeNull();
  });
});

function typedCells(editor: FormEditor): readonly string[] {
  const addresses = Object.keys(editor.report().values);
  return addresses.filter((address) => editor.totalAt(address) === null);
}
