import type { Finding } from '@/lib/findings/finding';
import { fieldAt, pageOf } from '@/lib/report/field-names';
import type { Report } from '@/lib/report/report';
import { reportOfForm } from '@/lib/report/report-texts';
import type { Parts } from './editor-parts';
import { changedBetween, marksOf } from './finding-marks';
import { TOPICS } from './form-editor';

export function reportOf({ options, fields, values }: Parts): Report {
  return reportOfForm(options.template, {
    year: options.year,
    textOf: fields.textOf,
    values: { ...values },
  });
}

export function check(parts: Parts): void {
  const { options, state } = parts;
  const before = state.findings;
  state.findings = options.check(reportOf(parts));
  const { shown } = state;
  state.shown = shown === null ? null : (state.findings.find(isSameAs(shown)) ?? null);
  const isSame = JSON.stringify(before) === JSON.stringify(state.findings);
  mark(parts, isSame ? [] : [TOPICS.findings, TOPICS.shown]);
}

/** The finding that speaks of the same thing after a change. */
function isSameAs(shown: Finding): (finding: Finding) => boolean {
  return ({ code, at, relation, line, passage }) =>
    code === shown.code &&
    at === shown.at &&
    relation === shown.relation &&
    line === shown.line &&
    passage?.figure === shown.passage?.figure;
}

export function show(parts: Parts, finding: Finding | null): void {
  parts.state.shown = finding;
  mark(parts, [TOPICS.shown]);
}

function mark({ options, signals, state }: Parts, topics: readonly string[]): void {
  const before = state.marks;
  state.marks = marksOf(options.template, state.findings, state.shown);
  signals.notify([...topics, ...changedBetween(before, state.marks)]);
}

export function focus(parts: Parts, at: string): void {
  const { template } = parts.options;
  const name = fieldAt(template, at);
  openPage(parts, pageOf(template, name));
  parts.fields.focus(name);
}

export function openPage({ history, signals, state }: Parts, page: string): void {
  if (state.page === page) return;
  history.seal();
  state.page = page;
  signals.notify([TOPICS.page]);
}
