import type { Cause, Finding } from '@/lib/findings/finding';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { type Suggestion, suggestCauses } from './causes/suggest-causes';

/** How many causes a finding offers. */
const MOST_CAUSES = 3;

/**
 * Adds the likely causes to the broken relations, the likeliest first. What mends several of them
 * stands under the first only, and a relation that is best mended with another has none itself.
 */
export function withCauses(
  template: Template,
  report: Report,
  findings: readonly Finding[],
): readonly Finding[] {
  if (!findings.some(({ code }) => code.startsWith('broken-'))) return findings;
  const suggestions = suggestCauses(template, report.values);
  const { lines } = compiledTemplateOf(template);
  const earlier: number[] = [];
  return findings.map((finding) => {
    const index = lines.findIndex(
      ({ line }) => line.relation.id === finding.relation && line.line === finding.line,
    );
    if (index < 0) return finding;
    const causes = causesOf(suggestions, index, earlier);
    earlier.push(index);
    return { ...finding, causes };
  });
}

/** Likelihoods are shares of what was found for the line. */
function causesOf(
  suggestions: readonly Suggestion[],
  line: number,
  earlier: readonly number[],
): readonly Cause[] {
  const fitting = suggestions.filter(({ lines }) => lines.includes(line));
  const isTold = (suggestion: Suggestion) => earlier.some((one) => suggestion.lines.includes(one));
  if (fitting.slice(0, 1).some(isTold)) return [];
  const sum = fitting.reduce((total, { cause }) => total + cause.likelihood, 0);
  return fitting
    .filter((suggestion) => !isTold(suggestion))
    .slice(0, MOST_CAUSES)
    .map(({ cause }) => ({ ...cause, likelihood: cause.likelihood / sum }));
}
