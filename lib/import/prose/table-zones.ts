import type { Section, Template } from '@/lib/template/template';
import type { SourceBlock } from '../source';
import type { TableZone } from '../tables/table-zone';
import { labelWordsOf } from './section-labels';

const SHORTEST_SENTENCE = 15;

/**
 * The zones of tables without prose at their edges: sentences with the words of a form in them,
 * the end of a paragraph before a table, and what stands above the heading of the section.
 */
export function tableZonesOf(
  template: Template,
  blocks: readonly SourceBlock[],
  zones: readonly TableZone[],
): readonly TableZone[] {
  const sized = zones.map((zone) => ({ zone, size: sizeOf(blocks.slice(zone.from, zone.to)) }));
  return sized.flatMap(({ zone, size }) => {
    const isLess = sized.some((one) => one.zone.table === zone.table && one.size > size);
    if (isLess && isProseOnly(blocks.slice(zone.from, zone.to))) return [];
    const { from, to } = trimmed(template, blocks, zone);
    return from < to ? [{ ...zone, from, to }] : [];
  });
}

function sizeOf(blocks: readonly SourceBlock[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'grid' ? block.rows.length : 1), 0);
}

const MOST_PROSE = 6;

/** A few lines with sentences: prose that uses the words of the form. */
function isProseOnly(blocks: readonly SourceBlock[]): boolean {
  if (blocks.length > MOST_PROSE) return false;
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  return !texts.includes('') && texts.some((text) => /[。；，《]/u.test(text));
}

function trimmed(
  template: Template,
  blocks: readonly SourceBlock[],
  zone: TableZone,
): Pick<TableZone, 'from' | 'to'> {
  let { from, to } = zone;
  while (from < to && isProse(blocks[from], zone)) from += 1;
  while (from < to && isSentence(blocks[to - 1], zone)) to -= 1;
  const section = template.sections.find(
    (one) => one.kind === 'table' && one.table.id === zone.table,
  );
  const heading = section === undefined ? -1 : headingIn(section, blocks.slice(from, to));
  return { from: heading > 0 ? from + heading : from, to };
}

function isProse(block: SourceBlock | undefined, zone: TableZone): boolean {
  return (block?.kind === 'paragraph' && block.continues) || isSentence(block, zone);
}

/** Text that a zone shares with prose is cut by its parts, and not here. */
function isSentence(block: SourceBlock | undefined, { parts }: TableZone): boolean {
  if (block?.kind !== 'paragraph' || parts.length > 0) return false;
  const text = block.text.trim();
  return text.length >= SHORTEST_SENTENCE && /。[”）)]?$/u.test(text);
}

function headingIn({ heading }: Section, blocks: readonly SourceBlock[]): number {
  const words = labelWordsOf(heading);
  return blocks.findIndex(
    (block) =>
      block.kind === 'paragraph' && block.text.length <= 40 && labelWordsOf(block.text) === words,
  );
}
