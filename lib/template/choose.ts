import type { Template } from './template';

/** The template of an edition; `undefined` for an edition nobody has written down. */
export function templateOfEdition(
  templates: readonly Template[],
  edition: string,
): Template | undefined {
  return templates.find((template) => template.edition === edition);
}

/** The edition in force for a report year; `undefined` before the first one. */
export function templateOfYear(templates: readonly Template[], year: number): Template | undefined {
  return templates.find(
    ({ years }) => year >= years.from && (years.to === null || year <= years.to),
  );
}
