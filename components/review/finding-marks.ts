import { keyOfFinding } from '@/components/findings/key-of-finding';
import type { Mark } from '@/components/pages/mark';
import type { Finding } from '@/lib/findings/finding';
import { messageOf } from '@/lib/findings/messages';
import { fieldAt } from '@/lib/report/field-names';
import type { Template } from '@/lib/template/template';

/** The fields that a finding is about: its cells, or the one field. */
export function fieldsOfFinding(template: Template, finding: Finding): readonly string[] {
  const own = fieldAt(template, finding.at);
  return [...new Set([own, ...finding.cells])];
}

export function findingMarks(template: Template, finding: Finding): readonly Mark[] {
  const label = messageOf(template, finding).title;
  return fieldsOfFinding(template, finding).map((field) => ({
    id: `${keyOfFinding(finding)}|${field}`,
    field,
    kind: 'finding',
    label,
  }));
}
