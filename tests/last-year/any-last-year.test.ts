import fc from 'fast-check';
import { expect, it } from 'vitest';

import { checkLastYear } from '@/lib/checks/check-last-year';
import { problemsOfLastYear } from '@/lib/checks/problems-of-last-year';
import { lastYearProblemText } from '@/lib/findings/last-year-problem';
import { messageOf } from '@/lib/findings/messages';
import { lastYearIn, lastYearOf } from '@/lib/report/last-year';
import { takenOver } from '@/lib/report/last-year-values';
import { ledgerOf } from '@/lib/report/ledger';
import { templates } from '@/schemas/registry';
import { arbitraryDraft } from '../support/arbitrary-report';

const origin = { kind: 'file', name: '上年.pdf', reportId: null, revision: null } as const;
const form = fc.constantFrom(...templates);

/** Two drafts with any cells, of any editions, as if one came after the other. */
const pairs = fc.tuple(form, form, fc.boolean()).chain(([lastForm, template, isSameAgency]) =>
  fc.record({
    template: fc.constant(template),
    report: arbitraryDraft(template),
    lastYear: arbitraryDraft(lastForm).map((last) => lastYearOf(lastForm, last, origin)),
    isSameAgency: fc.constant(isSameAgency),
  }),
);

it('any two reports are compared in words', () => {
  fc.assert(
    fc.property(pairs, ({ template, report, lastYear, isSameAgency }) => {
      const last = isSameAgency
        ? { ...lastYear, agency: report.agency, year: report.year - 1 }
        : lastYear;
      const both = { ...report, lastYear: last };
      const ledger = ledgerOf(template, both.values);
      const findings = checkLastYear({ template, report: both, ledger });
      const problems = problemsOfLastYear(template, both);
      const words = [
        ...findings.map((finding) => messageOf(template, finding)),
        ...problems.map((problem) => lastYearProblemText(template, problem)),
      ];
      for (const { title, text } of words)
        expect(`${title}${text}`).not.toMatch(/null|NaN|undefined/u);
      for (const { severity } of findings) expect(severity).not.toBe('error');
    }),
    { numRuns: 60 },
  );
});

it('what is taken over is never found wrong', () => {
  fc.assert(
    fc.property(pairs, ({ template, report, lastYear }) => {
      const last = { ...lastYear, agency: report.agency, year: report.year - 1 };
      const values = { ...report.values, ...takenOver(template, { ...report, lastYear: last }) };
      const both = { ...report, lastYear: last, values };
      const found = checkLastYear({ template, report: both, ledger: ledgerOf(template, values) });
      const taken = new Set(Object.keys(takenOver(template, both)));
      expect(found.filter(({ at }) => taken.has(at))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('any last year’s report is kept as it is', () => {
  fc.assert(
    fc.property(pairs, ({ lastYear }) => {
      expect(lastYearIn(JSON.stringify(lastYear))).toEqual(lastYear);
    }),
    { numRuns: 30 },
  );
});
