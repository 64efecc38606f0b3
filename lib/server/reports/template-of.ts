import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import type { Server } from '../server';

/** The template of a report that is in the database; an edition is never taken away. */
export function templateOf(
  { templates }: Server,
  { edition }: { readonly edition: string },
): Template {
  const template = templateOfEdition(templates, edition);
  if (template === undefined) throw new Error(`No template of edition ${edition}`);
  return template;
}
