import type { Cause, Finding } from '@/lib/findings/finding';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { type Suggestion, suggestCauses } from './causes/suggest-causes';

/** How many causes a finding offers. */
const MOST_CAUSES = 5;

/** Adds the likely causes to each broken relation, the likeliest first. */
export function withCauses(
  template: Template,
  report: Report,
  findings: readonly Finding[],
): readonly Finding[] {
  if (findings.every(({ relation }) => relation === null)) return findings;
  const suggestions = suggestCauses(template, report.values);
  const { lines } = compiledTemplateOf(template);
  return findings.map((finding) => {
    const index = lines.findIndex(
      ({ line }) => line.relation.id === finding.relation && line.line === finding.line,
    );
    return index < 0 ? finding : { ...finding, causes: causesOf(suggestions, index) };
  });
}

/** Likelihoods are shares of what was found for the line. */
function causesOf(suggestions: readonly Suggestion[], line: number): readonly Cause[] {
  const fitting = suggestions.filter(({ lines }) => lines.includes(line)).map(({ cause }) => cause);
  const sum = fitting.reduce((total, { likelihood }) => total + likelihood, 0);
  return fitting
    .slice(0, MOST_CAUSES)
    .map((cause) => ({ ...cause, likelihood: cause.likelihood / sum }));
}
