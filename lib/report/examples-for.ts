import type { Example } from '@/lib/template/guidance';
import type { Template } from '@/lib/template/template';
import { compiledTemplateOf } from './compiled-template';
import { REFERENCE } from './live-figures';

/** The wording for a section that an agency of this kind can use in this edition. */
export function examplesFor(template: Template, section: string, kind: string): readonly Example[] {
  return template.guidance.examples.filter((example) => {
    const isForKind = example.kinds === null || example.kinds.includes(kind);
    return example.section === section && isForKind && hasItsCells(template, example);
  });
}

function hasItsCells(template: Template, { text }: Example): boolean {
  const { indexOf } = compiledTemplateOf(template);
  const references = [...text.matchAll(REFERENCE)].map(([, reference = '']) => reference);
  return references.every((reference) => indexOf.has(reference));
}

/** As it is put into the text of a report of that year. */
export function exampleText({ text }: Example, year: number): string {
  return text.replace(/(?<!\{)\{year\}(?!\})/gu, String(year));
}
