import type { Template } from '@/lib/template/template';

/** Where a paragraph goes into a text, and the line breaks that set it apart. */
export interface ParagraphPlace {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Below the heading of its topic, or else at the cursor. */
export function paragraphPlace(template: Template, text: string, cursor: number): ParagraphPlace {
  const end = headingEnd(template, text);
  const at = end ?? cursor;
  const before = at === 0 || text[at - 1] === '\n' ? '' : '\n';
  const after = at === text.length || text[at] === '\n' ? '' : '\n';
  return { at, before, after };
}

/** The end of the line that opens the topic; a heading that runs into its text counts too. */
function headingEnd(template: Template, text: string): number | null {
  const { section, topic } = template.figuresParagraph;
  const label = template.sections
    .flatMap((one) => (one.kind === 'prose' && one.id === section ? one.topics : []))
    .find(({ id }) => id === topic)?.label;
  if (label === undefined) return null;
  const heading = new RegExp(
    `^\\s*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）).．、]\\s*)${label}.*$`,
    'mu',
  );
  const found = heading.exec(text);
  return found === null ? null : found.index + found[0].length;
}
