import type { Template } from '@/lib/template/template';
import { isNaming, type Part } from './headed-parts';
import { type Walk, type Where, whereOf } from './place-part';
import type { ProseLine } from './prose-lines';

/** Lines that belong to one field, without a heading between them. */
export interface Group {
  /** `preface`, a section id, or `notes.` and a table id. */
  readonly field: string;
  readonly lines: readonly ProseLine[];
  /** Whether a heading said so, and not only its number or its place. */
  readonly isSure: boolean;
}

/**
 * Deals the lines out to the fields of the form, in reading order. Parts that the form does not
 * have keep their headings as lines of text. They go to the section whose heading or topic they
 * resemble; else before the tables to the first prose section, behind them to the section they
 * stand in. Text under the heading of a table is a note to it, unless the table follows later:
 * then it is one of those parts.
 */
export function groupsOf(template: Template, parts: readonly Part[]): readonly Group[] {
  const walk = walkOf(template, parts);
  const groups: { field: string; lines: ProseLine[]; isSure: boolean }[] = [];
  let where: Where = { field: 'preface', isSure: true, keepsLine: true };
  parts.forEach((part, index) => {
    const next = whereOf(walk, index, where);
    const isNew = next.field !== where.field || !next.keepsLine || groups.length === 0;
    if (isNew) groups.push({ field: next.field, lines: [], isSure: next.isSure });
    groups.at(-1)?.lines.push(...linesOf(part, next));
    where = { ...next, keepsLine: true };
  });
  return groups.filter(({ lines }) => lines.length > 0);
}

function walkOf(template: Template, parts: readonly Part[]): Walk {
  const isTable = (part: Part): boolean => part.kind === 'table';
  return {
    template,
    parts,
    named: new Set(
      parts.flatMap((part) => (isNaming(part) ? [part.heading?.section?.id ?? ''] : [])),
    ),
    tables: new Map(
      parts
        .flatMap((part, index) => (part.kind === 'table' ? [[part.table, index] as const] : []))
        .reverse(),
    ),
    firstTable: parts.findIndex(isTable),
    lastTable: parts.findLastIndex(isTable),
  };
}

function linesOf(part: Part, { keepsLine }: Where): readonly ProseLine[] {
  if (part.kind === 'table') return [];
  if (keepsLine) return [part.line];
  const rest = part.heading?.rest ?? '';
  return rest === '' ? [] : [{ ...part.line, text: rest, continues: false }];
}
