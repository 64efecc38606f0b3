import { NOT_APPLICABLE } from '@/lib/cells/cell-value';
import { problemOf } from '@/lib/cells/registry';
import type { FeeField, Template } from '@/lib/template/template';
import type { Report } from './report';

/** Whether nothing was entered of 信息处理费, some of it, or all that its sentence needs. */
export type FeeState = 'none' | 'incomplete' | 'complete';

export function feeStateOf({ processingFees }: Template, report: Report): FeeState {
  const { fields } = processingFees;
  const given = fields.filter(({ id }) => (report.processingFees[id] ?? null) !== null);
  if (given.length === 0) return 'none';
  return fields.every((field) => isReadable(report, field)) ? 'complete' : 'incomplete';
}

/** Fields without a number, once one of them has been filled in. */
export function missingFeesOf(template: Template, report: Report): readonly FeeField[] {
  if (feeStateOf(template, report) === 'none') return [];
  return template.processingFees.fields.filter(({ id }) => {
    const value = report.processingFees[id] ?? null;
    return value === null || value === NOT_APPLICABLE;
  });
}

function isReadable({ processingFees }: Report, { id, cell }: FeeField): boolean {
  const value = processingFees[id] ?? null;
  return value !== null && value !== NOT_APPLICABLE && problemOf(cell, value) === null;
}

/** The wording with its blanks in braces; `null` while it cannot be filled. */
export function feePatternOf(template: Template, report: Report): string | null {
  if (feeStateOf(template, report) !== 'complete') return null;
  const { fields, none, sentence } = template.processingFees;
  const isNone = fields.every(({ id }) => Number(report.processingFees[id]) === 0);
  return isNone ? none : sentence;
}

/** The sentence of a section that has one; `''` for none. */
export function feeSentenceOf(template: Template, report: Report): string {
  const pattern = feePatternOf(template, report) ?? '';
  return pattern.replace(/\{(\w+)\}/gu, (_braces, name: string) =>
    name === 'year' ? String(report.year) : String(report.processingFees[name] ?? ''),
  );
}
