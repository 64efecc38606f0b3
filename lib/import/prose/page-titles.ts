import type { Template } from '@/lib/template/template';
import type { Source } from '../source';
import type { PageMetadata } from './metadata';
import { readTitle, type TitleParts } from './read-title';

/** A title of the report, and what it says. */
export interface StatedTitle extends TitleParts {
  readonly text: string;
}

/** The report's title as the particulars of a page and the file itself give it. */
export function pageTitlesOf(
  template: Template,
  source: Source,
  metadata: PageMetadata,
): readonly StatedTitle[] {
  return [metadata.title, ...piecesOf(source.title ?? '')].flatMap((text) =>
    statedTitle(template, text),
  );
}

/** Pages put the name of the site before or behind what they show. */
function piecesOf(title: string): readonly string[] {
  const short = title.slice(0, 300);
  return [short, ...short.split(/[_|>]|\s+[-–—]\s+|[-–—]{2}/u)];
}

/** What a title says, when it is one and names the agency or the year. */
export function statedTitle(template: Template, text: string): readonly StatedTitle[] {
  const parts = readTitle(template, text.trim());
  return parts === null || parts.year === null ? [] : [{ ...parts, text: text.trim() }];
}
