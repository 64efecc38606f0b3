import { checkReport } from '@/lib/checks/check-report';
import { figuresOf, openWarnings, withReason } from '@/lib/checks/reasons';
import type { FindingCode } from '@/lib/findings/finding';
import type { Explanation, Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';

/** The report with a reason for everything that needs one. */
export function withReasons(template: Template, report: Report): Report {
  const values = figuresOf(template, report);
  const open = openWarnings(template, report, checkReport(template, report));
  const explanations = open.reduce<readonly Explanation[]>((known, finding) => {
    const reason = REASONS[finding.code] ?? '已与有关科室核对，情况属实。';
    return withReason(known, { finding, values }, reason);
  }, report.explanations);
  return { ...report, explanations };
}

const STALE = '引言沿用主管部门印发的统一文本，已请示更正。';

const REASONS: Readonly<Partial<Record<FindingCode, string>>> = {
  P3: STALE,
  'period-wrong': '机构职能年内调整，统计期限随之变化。',
};
