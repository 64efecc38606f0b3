import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { feeStateOf } from '@/lib/report/fee-sentence';
import { hasAny } from '@/lib/report/topics-written';
import type { Duty } from '@/lib/template/guidance';
import type { CheckInput } from './check-input';

/** What has to be said in words: results of governments, and 信息处理费 even if there was none. */
export function checkDuties(input: CheckInput): readonly Finding[] {
  const { template, report } = input;
  const duties = template.guidance.duties.filter(({ kind }) => kind === report.agency.kind);
  return [...duties.flatMap((duty) => dutyFindings(input, duty)), ...feeFindings(input)];
}

/** An empty section is told of already. */
function isEmpty({ report }: CheckInput, section: string): boolean {
  return (report.sections[section] ?? '').trim() === '';
}

function dutyFindings(input: CheckInput, { section, parts }: Duty): readonly Finding[] {
  if (isEmpty(input, section)) return [];
  const text = Object.values(input.report.sections).join('\n');
  const missing = parts.filter(({ words }) => !hasAny(text, words));
  if (missing.length === 0) return [];
  const found = missing.map(({ label }) => label).join('、');
  return [newFinding({ code: 'A12', severity: 'warning', section, at: section, found })];
}

function feeFindings(input: CheckInput): readonly Finding[] {
  const { template, report } = input;
  const { section } = template.processingFees;
  const { from, words } = template.guidance.fees;
  if (report.year < from || isEmpty(input, section)) return [];
  if (feeStateOf(template, report) !== 'none') return [];
  const all = Object.values(report.sections).join('\n');
  if (hasAny(report.sections[section] ?? '', words) || hasAny(all, words.slice(0, 1))) return [];
  return [newFinding({ code: 'A13', severity: 'warning', section, at: section })];
}
