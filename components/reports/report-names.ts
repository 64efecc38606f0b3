import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';

export interface Named {
  readonly unitName: string;
  readonly year: number;
  readonly scope: string;
  readonly edition: string;
}

/** The title that the form prescribes. */
export function nameOfReport(templates: readonly Template[], report: Named): string {
  const title = templateOfEdition(templates, report.edition)?.title ?? '{agency}{year}';
  return title.replace('{agency}', () => report.unitName).replace('{year}', String(report.year));
}

export function scopeName(templates: readonly Template[], { scope, edition }: Named): string {
  const template = templateOfEdition(templates, edition);
  return template?.scopes.find(({ id }) => id === scope)?.label ?? scope;
}
