import type { Section, Template } from '@/lib/template/template';
import type { Part } from './headed-parts';
import type { Heading } from './match-heading';

/** What is known of a whole source before its lines are dealt out. */
export interface Walk {
  readonly template: Template;
  readonly parts: readonly Part[];
  /** Sections that some heading names. */
  readonly named: ReadonlySet<string>;
  /** Where each table stands first. */
  readonly tables: ReadonlyMap<string, number>;
  readonly firstTable: number;
  readonly lastTable: number;
}

export interface Where {
  readonly field: string;
  readonly isSure: boolean;
  /** Whether the line is text of the field, as headings that the form does not have are. */
  readonly keepsLine: boolean;
}

interface Step {
  readonly walk: Walk;
  readonly index: number;
  readonly before: Where;
  readonly heading: Heading;
}

/** The field that the part at an index belongs to, when the one before it stood elsewhere. */
export function whereOf(walk: Walk, index: number, before: Where): Where {
  const part = walk.parts[index];
  if (part === undefined) return before;
  if (part.kind === 'table') return noteTo(part.table);
  if (part.heading === null) return stayingAt(before);
  const step = { walk, index, before, heading: part.heading };
  switch (part.heading.section?.kind) {
    case 'prose':
      return prosePart(step, part.heading.section);
    case 'table':
      return tablePart(step, part.heading.section.table.id);
    case undefined:
      return unknownPart(step);
  }
}

function prosePart(step: Step, section: Section): Where {
  const { walk, before, heading } = step;
  const opens: Where = { field: section.id, isSure: true, keepsLine: false };
  switch (heading.likeness) {
    case 'official':
      return opens;
    case 'topic':
      return isLaterProse(step) ? stayingAt(before) : { ...opens, keepsLine: true };
    case 'contained':
      return walk.named.has(section.id) || isLateStart(step, section) ? stayingAt(before) : opens;
    default:
      return before.field === section.id || isLateStart(step, section) ? stayingAt(before) : opens;
  }
}

/** Whether a part stands in the prose behind the first table. */
function isLaterProse({ walk, index, before }: Step): boolean {
  return isProse(walk, before.field) && walk.firstTable >= 0 && index > walk.firstTable;
}

/** Sections behind the tables have parts that are called as the first section may be called. */
function isLateStart({ walk, index, before }: Step, section: Section): boolean {
  const isFirst = section === walk.template.sections[0];
  return isFirst && isBehindTables(walk, index) && isProse(walk, before.field);
}

function tablePart(step: Step, table: string): Where {
  const { walk, index, before, heading } = step;
  if (isBeforeTable(walk, index)) return noteTo(table);
  const at = walk.tables.get(table);
  if (at === undefined) {
    const isFaint = heading.likeness === 'contained' || heading.likeness === 'similar';
    return isFaint ? unknownPart(step) : noteTo(table);
  }
  if (index < at && !isBehindTables(walk, index)) return unknownPart(step);
  const isOwn = heading.likeness === 'official' || before.field === walk.template.sections[0]?.id;
  return isProse(walk, before.field) && !isOwn ? stayingAt(before) : noteTo(table);
}

/** Whether a table, and no other heading, follows. */
function isBeforeTable({ parts }: Walk, index: number): boolean {
  for (let at = index + 1; at < parts.length; at += 1) {
    const part = parts[at];
    if (part?.kind === 'table') return true;
    if (part?.heading) return false;
  }
  return false;
}

/** A part that the form does not have, or a heading that is told by its number only. */
function unknownPart(step: Step): Where {
  const { walk, index, before } = step;
  const [first] = walk.template.sections;
  const unnamed = unnamedByNumber(step);
  if (isProse(walk, before.field)) {
    return unnamed !== undefined && isAfter(walk, unnamed, before.field)
      ? keptAt(unnamed.id)
      : stayingAt(before);
  }
  if (before.field === 'preface' && first !== undefined) {
    return { ...keptAt(first.id), isSure: walk.named.has(first.id) };
  }
  const other = isBehindTables(walk, index) ? walk.template.sections.at(-1) : undefined;
  const section = unnamed ?? other;
  return section === undefined ? stayingAt(before) : keptAt(section.id);
}

/** The prose section behind the tables that has this number and no heading of its own. */
function unnamedByNumber({ walk, index, heading }: Step): Section | undefined {
  const section = walk.template.sections[heading.number - 1];
  const isFree = section?.kind === 'prose' && !walk.named.has(section.id);
  return isFree && heading.number > 1 && isBehindTables(walk, index) ? section : undefined;
}

function isAfter({ template }: Walk, section: Section, field: string): boolean {
  const ids = template.sections.map(({ id }) => id);
  return ids.indexOf(section.id) > ids.indexOf(field);
}

function isBehindTables({ lastTable }: Walk, index: number): boolean {
  return lastTable >= 0 && index > lastTable;
}

function isProse({ template }: Walk, field: string): boolean {
  return template.sections.some(({ id, kind }) => kind === 'prose' && id === field);
}

function stayingAt(before: Where): Where {
  return { ...before, keepsLine: true };
}

function keptAt(field: string): Where {
  return { field, isSure: false, keepsLine: true };
}

function noteTo(table: string): Where {
  return { field: `notes.${table}`, isSure: true, keepsLine: false };
}
