import type { Template } from '@/lib/template/template';
import { type Heading, matchHeading } from './match-heading';
import type { ProseItem, ProseLine, TableMark } from './prose-lines';

export type Part = TableMark | HeadedLine;

export interface HeadedLine {
  readonly kind: 'line';
  readonly line: ProseLine;
  readonly heading: Heading | null;
}

/** Recognises the headings; where a section has a plain heading, doubtful ones are text. */
export function partsOf(template: Template, items: readonly ProseItem[]): readonly Part[] {
  const parts = items.map((item): Part => {
    if (item.kind === 'table') return item;
    return { kind: 'line', line: item, heading: matchHeading(template, item) };
  });
  const plain = new Set(
    parts.flatMap((part) => {
      const heading = part.kind === 'line' ? part.heading : null;
      return heading?.section && !heading.isWeak ? [heading.section.id] : [];
    }),
  );
  return parts.map((part) => {
    if (part.kind === 'table' || !part.heading?.isWeak) return part;
    return plain.has(part.heading.section?.id ?? '') ? { ...part, heading: null } : part;
  });
}

/** Whether a heading, and not only a topic or a number, names a section of the form. */
export function isNaming(part: Part): part is HeadedLine {
  if (part.kind === 'table' || part.heading === null) return false;
  return ['official', 'alias', 'similar'].includes(part.heading.likeness);
}
