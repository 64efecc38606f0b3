import type { FilledForm } from '@/lib/report/next-year';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { Change } from './change';

/** Everything that differs between two reports of one edition, in the order of the form. */
export function compareReports(
  template: Template,
  before: Report,
  after: Report,
): readonly Change[] {
  return compareForms({ template, report: before }, { template, report: after });
}

/** The same for reports of any two editions: cells are matched by their address. */
export function compareForms(_before: FilledForm, _after: FilledForm): readonly Change[] {
  return [];
}
