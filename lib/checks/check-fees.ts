import { NOT_APPLICABLE } from '@/lib/cells/cell-value';
import { problemOf } from '@/lib/cells/registry';
import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { missingFeesOf } from '@/lib/report/fee-sentence';
import { feeField } from '@/lib/report/field-names';
import type { CheckInput } from './check-input';

/** The fields of 信息处理费: each a number, and all of them or none. */
export function checkFees({ template, report }: CheckInput): readonly Finding[] {
  const { fields, section } = template.processingFees;
  const missing = missingFeesOf(template, report);
  const problems = fields.flatMap(({ id, cell }) => {
    const value = report.processingFees[id] ?? null;
    const code = problemOf(cell, value);
    if (code === null || value === NOT_APPLICABLE) return [];
    const at = feeField(id);
    return [newFinding({ code, severity: 'error', section, at, found: String(value) })];
  });
  const [first] = missing;
  if (first === undefined) return problems;
  const at = feeField(first.id);
  const found = String(missing.length);
  const incomplete = newFinding({ code: 'fees-incomplete', severity: 'error', section, at, found });
  return [...problems, incomplete];
}
