import { compiledTemplateOf } from '@/lib/report/compiled-template';
import { EXPLANATIONS } from '@/lib/report/explanations-text';
import { fieldAt, isCellName } from '@/lib/report/field-names';
import type { Explanation, Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { ReasonChange } from './change';

/** Reasons that were given, reworded or taken back. The same words for other values are the same. */
export function reasonChanges(
  template: Template,
  before: Report,
  after: Report,
): readonly ReasonChange[] {
  const known = reasonsOf(before);
  const now = reasonsOf(after);
  return [...new Map([...known, ...now]).entries()].flatMap(([key, explanation]) => {
    const reasons = {
      before: known.get(key)?.reason ?? '',
      after: now.get(key)?.reason ?? '',
    };
    if (reasons.before === reasons.after) return [];
    const field = placeOf(template, explanation);
    return [{ kind: 'reason', id: `reason ${key}`, field, ...reasons }];
  });
}

/** The newest at each place. */
function reasonsOf({ explanations }: Report): ReadonlyMap<string, Explanation> {
  return new Map(explanations.map((explanation) => [keyOf(explanation), explanation]));
}

function keyOf({ code, relation, line, at, stated }: Explanation): string {
  return [code, relation, line, at, stated].join('|');
}

/** The text or the cell that is explained. */
function placeOf(template: Template, { at, values }: Explanation): string {
  const { indexOf } = compiledTemplateOf(template);
  const isKnown = (name: string) => !isCellName(name) || indexOf.has(name);
  if (at !== undefined && isKnown(at)) return fieldAt(template, at);
  return Object.keys(values).find((name) => indexOf.has(name)) ?? EXPLANATIONS;
}
