import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Change, Figure } from '@/lib/compare/change';
import { compareForms, compareReports } from '@/lib/compare/compare-reports';
import { ledgerOf } from '@/lib/report/ledger';
import { nextYearReport } from '@/lib/report/next-year';
import type { Report } from '@/lib/report/report';
import { textsOfReport } from '@/lib/report/report-texts';
import { titleOf } from '@/lib/report/title-of';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { templates } from '@/schemas/registry';
import { arbitraryDraft, arbitraryReport } from '../support/arbitrary-report';
import { editionOf, reportWith } from '../support/report-with';
import { applied, isSentence, printed } from './apply-changes';

const template = editionOf('2021');
const CELL = 'disclosure/licences/decisions';

function shown(figure: Figure | null): string {
  if (figure === null) return '没有';
  const value = figure.value === null ? '空白' : String(figure.value);
  return figure.isComputed ? `${value}（算）` : value;
}

function told(changes: readonly Change[]): readonly string[] {
  return changes.map((change) => {
    if (change.kind === 'figure') {
      return `${change.field}: ${shown(change.before)} → ${shown(change.after)}`;
    }
    if (change.kind === 'choice' || change.kind === 'reason')
      return `${change.field}: ${change.before} → ${change.after}`;
    return `${change.field} ${change.kind}: ${change.before.text}→${change.after.text}`;
  });
}

describe('figures', () => {
  it.each([
    [12, 13, ['12 → 13']],
    [0, null, ['0 → 空白']],
    [0, 'n/a', ['0 → n/a']],
    [null, 'n/a', ['空白 → n/a']],
    ['三件', 3, ['三件 → 3']],
    [null, null, []],
  ])('%j → %j', (before, after, changes) => {
    const reports = [before, after].map((value) => reportWith(template, { [CELL]: value }));
    const [a, b] = reports;
    if (!(a && b)) throw new Error('two reports were made');
    expect(told(compareReports(template, a, b))).toEqual(changes.map((text) => `${CELL}: ${text}`));
  });

  it('a total that is added up changes with its parts', () => {
    const before = reportWith(template, { 'cases/review/upheld': 2 });
    const after = reportWith(template, { 'cases/review/upheld': null });
    expect(told(compareReports(template, before, after))).toEqual([
      'cases/review/upheld: 2 → 空白',
      'cases/review/total: 2（算） → 空白（算）',
    ]);
  });

  it('a stated total that equals the sum is no change', () => {
    const before = reportWith(template, { 'cases/review/upheld': 2 });
    const after = reportWith(template, { 'cases/review/upheld': 2, 'cases/review/total': 2 });
    expect(compareReports(template, before, after)).toEqual([]);
  });
});

describe('fields of the preface', () => {
  it('each is compared by itself, in the order of the form', () => {
    const before = reportWith(template, {}, { preface: '甲。' });
    const { publication, agency } = before;
    const after: Report = {
      ...before,
      title: '年度报告',
      agency: { ...agency, scope: 'region' },
      preface: '甲。乙。',
      publication: { ...publication, contact: { ...publication.contact, phone: '1234567' } },
      notes: { ...before.notes, requests: '注。' },
    };
    expect(compareReports(template, before, after).map(({ field }) => field)).toEqual([
      'title',
      'agency.scope',
      'preface',
      'contact.phone',
      'notes.requests',
    ]);
  });
});

describe('reports of two editions', () => {
  it('have their common cells compared and the others listed', () => {
    const old = editionOf('2019');
    const before = reportWith(old, {
      'disclosure/licences/previousItems': 7,
      'disclosure/licences/decisions': 3,
    });
    const after = reportWith(template, {
      'disclosure/licences/decisions': 4,
      'disclosure/regulations/issued': 1,
    });
    const changes = compareForms({ template: old, report: before }, { template, report: after });
    const figures = told(changes.filter(({ kind }) => kind === 'figure'));
    expect(figures).toContain('disclosure/licences/decisions: 3 → 4');
    expect(figures).toContain('disclosure/licences/previousItems: 7 → 没有');
    expect(figures).toContain('disclosure/regulations/issued: 没有 → 1');
  });

  it('are compared in full when the one was begun from the other', () => {
    const last = { template: editionOf('2019'), report: reportWith(editionOf('2019'), {}) };
    const next = nextYearReport(templates, last, 'prose');
    expect(compareForms(next, next)).toEqual([]);
    expect(compareForms(last, next).length).toBeGreaterThan(0);
  });
});

/** What the changes make of a report: its printed texts and figures, by field. */
function changed(form: Template, before: Report, changes: readonly Change[]) {
  const shownBefore = shownIn(form, before);
  for (const [field, text] of Object.entries(shownBefore.texts)) {
    const sentences = changes.filter(isSentence).filter((change) => change.field === field);
    shownBefore.texts[field] = isLong(field)
      ? applied(text, sentences)
      : (sentences[0]?.after.text ?? text.trim());
  }
  for (const change of changes) {
    if (change.kind === 'figure') shownBefore.figures[change.field] = change.after?.value ?? null;
    if (change.kind === 'choice') shownBefore.texts[change.field] = change.after;
  }
  return shownBefore;
}

function isLong(field: string): boolean {
  return /^(?:preface|sections|notes)/u.test(field);
}

function shownIn(form: Template, report: Report) {
  const ledger = ledgerOf(form, report.values);
  const cells = cellsOf(form).map(({ address }) => address);
  const texts = Object.entries({ ...textsOfReport(form, report), title: titleOf(form, report) });
  return {
    texts: Object.fromEntries(
      texts.filter(([name]) => !(name.includes('/') || name === 'explanations')),
    ),
    figures: Object.fromEntries(
      cells.map((cell) => [cell, report.values[cell] ?? ledger.totalAt(cell)?.value ?? null]),
    ),
  };
}

describe.each(templates.map((form) => [form.edition, form] as const))('edition %s', (_, form) => {
  const report = fc.oneof(arbitraryReport(form), arbitraryDraft(form));

  it('the changes made in the report before give the report after', () => {
    fc.assert(
      fc.property(report, report, (before, after) => {
        const wanted = shownIn(form, after);
        for (const [field, text] of Object.entries(wanted.texts)) {
          wanted.texts[field] = isLong(field) ? printed(text) : text.trim();
        }
        expect(changed(form, before, compareReports(form, before, after))).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('the same report has no changes', () => {
    fc.assert(
      fc.property(report, (same) => {
        expect(compareReports(form, same, structuredClone(same))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('every change has a name of its own', () => {
    fc.assert(
      fc.property(report, report, (before, after) => {
        const ids = compareReports(form, before, after).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });
});
