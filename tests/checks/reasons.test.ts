import { describe, expect, it } from 'vitest';

import { checkReport } from '@/lib/checks/check-report';
import { reasonProblemOf, reasonProblemText } from '@/lib/checks/reason-problem';
import {
  figuresOf,
  formerReasonFor,
  openWarnings,
  reasonFor,
  withReason,
} from '@/lib/checks/reasons';
import { newFinding } from '@/lib/findings/new-finding';
import { explanationsIn } from '@/lib/report/explanations-text';
import { lastYearOf } from '@/lib/report/last-year';
import { newReport } from '@/lib/report/new-report';
import { readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import { reportOfTexts, textsOfReport } from '@/lib/report/report-texts';
import { saveReport } from '@/lib/report/save-report';
import { templates } from '@/schemas/registry';

const address = 'disclosure/regulations/disclosed';
const finding = newFinding({
  code: 'broken-bound',
  severity: 'warning',
  at: address,
  cells: [address],
  relation: 'disclosure.total',
  line: 'regulations',
});
const subject = { finding, values: { [address]: 3 } };

describe('a reason', () => {
  const explanations = withReason([], subject, '含往年补录。');

  it('is found again, also after saving', () => {
    expect(reasonFor(explanations, subject)).toBe('含往年补录。');
    expect(explanationsIn(JSON.stringify(explanations))).toEqual(explanations);
  });

  it('reopens when a value that it was given for changes, and is offered again', () => {
    const changed = { finding, values: { [address]: 4 } };
    expect(reasonFor(explanations, changed)).toBe('');
    expect(formerReasonFor(explanations, changed, [finding])).toBe('含往年补录。');
    expect(formerReasonFor(explanations, subject, [finding])).toBe('');
  });

  it('comes back with the value', () => {
    const begun = withReason(explanations, { finding, values: { [address]: 4 } }, '口');
    expect(formerReasonFor(begun, { finding, values: { [address]: 4 } }, [finding])).toBe(
      '含往年补录。',
    );
    expect(reasonFor(begun, subject)).toBe('含往年补录。');
  });

  it('is replaced by a new one for other values', () => {
    const next = withReason(explanations, { finding, values: { [address]: 4 } }, '又补录一件。');
    expect(next).toHaveLength(1);
    expect(reasonFor(next, subject)).toBe('');
  });

  it('is one for each finding, and none when it is emptied', () => {
    const other = { ...subject, finding: { ...finding, line: 'normativeDocuments' } };
    const both = withReason(explanations, other, '核对过。');
    expect(both).toHaveLength(2);
    expect(withReason(both, subject, '改写。')).toHaveLength(2);
    expect(withReason(both, subject, '重新改写。')).toHaveLength(2);
    expect(withReason(both, subject, ' ')).toHaveLength(1);
  });

  it.each(['', '{', '{}', '[1, null, {"code": 3}]', '[{"code":"","reason":"","values":null}]'])(
    'is not read from %j',
    (text) => {
      expect(explanationsIn(text)).toEqual([]);
    },
  );
});

describe('a reason for a figure in the prose', () => {
  const cell = 'requests/received/total';
  const said = newFinding({
    code: 'T1',
    severity: 'warning',
    section: 'overview',
    at: 'overview',
    cells: [cell],
    passage: { figure: '12件', start: 10, end: 13, stated: 12, actual: 11 },
  });
  const values = { [cell]: 11 };
  const given = withReason([], { finding: said, values }, '含转来的一件。');

  it('stays when the text around it changes', () => {
    const moved = newFinding({
      ...said,
      passage: { figure: '12件', start: 90, end: 93, stated: 12, actual: 11 },
    });
    expect(reasonFor(given, { finding: moved, values })).toBe('含转来的一件。');
  });

  it('reopens when the figure is written otherwise, and is offered again', () => {
    const other = newFinding({
      ...said,
      passage: { figure: '13件', start: 10, end: 13, stated: 13, actual: 11 },
    });
    expect(reasonFor(given, { finding: other, values })).toBe('');
    expect(formerReasonFor(given, { finding: other, values }, [other])).toBe('含转来的一件。');
    expect(formerReasonFor(given, { finding: other, values }, [said, other])).toBe('');
  });

  it('reopens when the cell changes', () => {
    expect(reasonFor(given, { finding: said, values: { [cell]: 10 } })).toBe('');
  });

  it('is not that of the same figure in another section', () => {
    const elsewhere = newFinding({ ...said, at: 'improvements' });
    expect(reasonFor(given, { finding: elsewhere, values })).toBe('');
  });
});

describe('a reason for a difference from last year', () => {
  const cell = 'requests/carriedIn/natural';
  const crossed = (expected: number) =>
    newFinding({
      code: 'X1',
      severity: 'warning',
      at: cell,
      cells: [cell],
      left: { cells: [{ address: cell, value: 3 }], sum: 3 },
      right: {
        cells: [{ address: 'lastYear/requests/carriedOver/natural', value: expected }],
        sum: expected,
      },
    });

  it('reopens when last year changes', () => {
    const values = { [cell]: 3, 'lastYear/requests/carriedOver/natural': 2 };
    const given = withReason([], { finding: crossed(2), values }, '上年漏报一件。');
    expect(reasonFor(given, { finding: crossed(2), values })).toBe('上年漏报一件。');
    const now = { [cell]: 3, 'lastYear/requests/carriedOver/natural': 1 };
    expect(reasonFor(given, { finding: crossed(1), values: now })).toBe('');
  });
});

describe.each(templates)('the figures of a report of $edition', (template) => {
  const agency = { name: '云岭县财政局', kind: 'department', scope: 'own' };
  const year = template.years.from;
  const empty = newReport(template, { year, agency });
  const filled: Report = {
    ...empty,
    values: Object.fromEntries(
      Object.keys(empty.values).map((name) => [name, name.endsWith('/total') ? null : 1]),
    ),
    processingFees: { notices: 1, charged: '100', received: null },
  };
  const origin = { kind: 'file', name: '上年.docx', reportId: null, revision: null } as const;
  const values = figuresOf(template, { ...filled, lastYear: lastYearOf(template, filled, origin) });

  it('hold totals, 信息处理费 and last year', () => {
    expect(values['requests/received/total']).toBe(6);
    expect(values['processingFees/charged']).toBe('100');
    expect(values['lastYear/requests/received/total']).toBe(6);
  });

  it('are known for every warning, which is open until it has a reason', () => {
    const short = { from: `${year}-01-01`, to: `${year}-11-30` };
    const report = { ...filled, publication: { ...filled.publication, period: short } };
    const findings = checkReport(template, report);
    const open = openWarnings(template, report, findings);
    expect(open.map(({ code }) => code)).toContain('period-wrong');
    const figures = figuresOf(template, report);
    const explain = (reason: string) =>
      open.reduce<Report['explanations']>(
        (known, found) => withReason(known, { finding: found, values: figures }, reason),
        [],
      );
    const explained = { ...report, explanations: explain('机构12月撤并。') };
    expect(openWarnings(template, explained, findings)).toEqual([]);
    const tooShort = { ...report, explanations: explain('无') };
    expect(openWarnings(template, tooShort, findings)).toEqual(open);
    const tooLong = { ...report, explanations: explain('长'.repeat(10_000)) };
    expect(openWarnings(template, tooLong, findings)).toEqual(open);
  });
});

describe.each(templates)('a reason in a saved report of $edition', (template) => {
  const year = template.years.from;
  const agency = { name: '云岭县财政局', kind: 'department', scope: 'own' };
  const empty = newReport(template, { year, agency });
  const period = { from: `${year}-01-01`, to: `${year}-11-30` };
  const cells = ['requests/received/total', 'requests/granted/natural'];
  const claim = newFinding({
    code: 'T1',
    severity: 'warning',
    at: 'overview',
    cells,
    passage: { figure: '十二件', start: 0, end: 3, stated: 12, actual: 7 },
  });

  it('holds after writing and reading, in JSON and in the form', () => {
    const typed = Object.keys(empty.values).filter((name) => !/total|concluded/u.test(name));
    const values = { ...empty.values, ...Object.fromEntries(typed.map((name) => [name, 1])) };
    const report = { ...empty, values, publication: { ...empty.publication, period } };
    const figures = figuresOf(template, report);
    const explanations = withReason([], { finding: claim, values: figures }, '含转来的五件。');
    const full = { ...report, explanations };
    const read = readReport(templates, JSON.parse(JSON.stringify(saveReport(template, full))));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const formed = reportOfTexts(template, year, textsOfReport(template, full));
    for (const one of [read.report, formed]) {
      const found = { finding: claim, values: figuresOf(template, one) };
      expect(reasonFor(one.explanations, found)).toBe('含转来的五件。');
      expect(openWarnings(template, one, [claim])).toEqual([]);
    }
  });
});

describe('the words for a reason', () => {
  it.each([
    ['', 'missing'],
    [' \n', 'missing'],
    ['无', 'too-short'],
    ['。。。。。。', 'too-short'],
    ['口径调整', null],
    ['长'.repeat(2000), null],
    ['长'.repeat(10_000), 'too-long'],
  ] as const)('%#', (reason, problem) => {
    expect(reasonProblemOf(reason)).toBe(problem);
    if (problem !== null) expect(reasonProblemText(problem, reason)).toMatch(/。$/u);
  });

  it('say how much is too much', () => {
    expect(reasonProblemText('too-long', '长'.repeat(10_000))).toContain('多出8000字');
  });
});
