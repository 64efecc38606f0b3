import type { Change } from '@/lib/compare/change';
import { PREFACE, pageOf } from '@/lib/report/field-names';
import type { Template } from '@/lib/template/template';

export interface ChangeGroup {
  readonly name: string;
  readonly changes: readonly Change[];
}

/** The changes by section, in the order of the form. */
export function groupedChanges(
  template: Template,
  beforeTemplate: Template,
  changes: readonly Change[],
): readonly ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const name = sectionName(template, beforeTemplate, change.field);
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  return [...groups].map(([name, own]) => ({ name, changes: own }));
}

function sectionName(template: Template, beforeTemplate: Template, field: string): string {
  const page = pageOf(template, field);
  if (page === PREFACE) return `标题和${template.preface.label}`;
  const sections = [...template.sections, ...beforeTemplate.sections];
  return sections.find(({ id }) => id === page)?.heading ?? page;
}

/** Whether a field holds sentences, and its section says all about where they are. */
export function isLongText(field: string): boolean {
  return field.startsWith('sections.');
}
