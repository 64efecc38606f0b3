import type { Template } from '@/lib/template/template';
import type { Report } from './report';

/** The title as given, else the one that the form prescribes. */
export function titleOf(template: Template, report: Report): string {
  const given = report.title.trim();
  return given === '' ? defaultTitleOf(template, report) : given;
}

export function defaultTitleOf(template: Template, report: Report): string {
  return template.title
    .replace('{agency}', () => report.agency.name.trim())
    .replace('{year}', String(report.year));
}
