import type { Template } from '@/lib/template/template';
import { proseSectionsOf, tablesOf } from '@/lib/template/walk';
import type { FieldReceipt, LeftOut } from '../receipt';
import type { Place, Source } from '../source';
import type { Part } from './headed-parts';
import { isBrokenIntoLines, paragraphsOf, SUB_HEADING, wrappingOf } from './join-lines';
import type { ProseLine } from './prose-lines';
import { type Group, groupsOf } from './sort-sections';
import { isNote } from './table-notes';

/** The text of every field, and what was no text of any. */
export interface FieldTexts {
  readonly byField: ReadonlyMap<string, FieldText>;
  readonly leftOut: readonly LeftOut[];
}

export interface FieldText {
  readonly paragraphs: readonly string[];
  readonly place: Place;
  readonly isSure: boolean;
}

/** No report has more; a saved report may not. */
const MOST_PROSE = 900_000;
const MOST_NOTES = 5_000;

export function fieldTextsOf(
  template: Template,
  source: Source,
  parts: readonly Part[],
): FieldTexts {
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  const wrapping = isBrokenIntoLines(source) ? wrappingOf(lines) : null;
  const byField = new Map<string, FieldText>();
  const leftOut: LeftOut[] = [];
  for (const group of withUnnamedSections(template, groupsOf(template, parts))) {
    const isText = (line: ProseLine): boolean => !isNoteField(group) || isNote(template, line);
    const kept = group.lines.filter(isText);
    leftOut.push(...group.lines.filter((line) => !isText(line)).map(residue));
    const [first] = kept;
    if (first === undefined) continue;
    const before = byField.get(group.field);
    byField.set(group.field, {
      paragraphs: [...(before?.paragraphs ?? []), ...paragraphsOf(kept, wrapping)],
      place: before?.place ?? first.place,
      isSure: group.isSure && before?.isSure !== false,
    });
  }
  return { byField, leftOut: [...leftOut, ...cutTooLong(byField)] };
}

function isNoteField({ field }: Group): boolean {
  return field.startsWith('notes.');
}

function residue({ text, place }: ProseLine): LeftOut {
  return { text, place, kind: 'residue' };
}

/** Text that no report can hold is left out rather than refused. */
function cutTooLong(byField: Map<string, FieldText>): readonly LeftOut[] {
  return [...byField].flatMap(([field, { paragraphs, ...rest }]) => {
    const text = paragraphs.join('\n');
    const most = field.startsWith('notes.') ? MOST_NOTES : MOST_PROSE;
    if (text.length <= most) return [];
    byField.set(field, { ...rest, paragraphs: text.slice(0, most).split('\n') });
    return [{ text: text.slice(most), place: rest.place, kind: 'residue' as const }];
  });
}

const REMARK = /^[（(]?(?:注|备注|说明|附注|※|\*)/u;
const LEGAL_BASIS = /条例|统计期限|电子版|疑问|部分组成|编制|报告如下|公布如下|报告全文|联系/u;

/**
 * Where the first prose section, or the first behind the tables, has no heading, its text stands
 * in the preface or beside the last table.
 */
function withUnnamedSections(template: Template, groups: readonly Group[]): readonly Group[] {
  const fields = new Set(groups.map(({ field }) => field));
  const first = template.sections[0]?.id ?? '';
  const second = proseSectionsOf(template)[1]?.id ?? '';
  const lastNotes = `notes.${tablesOf(template).at(-1)?.id}`;
  return groups.flatMap((group) => {
    if (group.field === 'preface' && !fields.has(first)) {
      return divided(group, first, isBasis(group.lines));
    }
    if (group.field === lastNotes && !fields.has(second)) {
      return divided(group, second, isRemark);
    }
    return [group];
  });
}

/** The basis is told in the first lines, before any sub-heading. */
function isBasis(lines: readonly ProseLine[]): (line: ProseLine) => boolean {
  const sub = lines.findIndex(({ text }) => SUB_HEADING.test(text));
  const start = new Set(lines.slice(0, sub < 0 ? MOST_BASIS : Math.min(sub, MOST_BASIS)));
  return (line) => start.has(line) && LEGAL_BASIS.test(line.text);
}

const MOST_BASIS = 6;

function isRemark({ text }: ProseLine): boolean {
  return REMARK.test(text) || !/[。；]/u.test(text) || text.length < SHORTEST_SECTION;
}

const SHORTEST_SECTION = 60;

/** What stands behind the last line that belongs to the group makes a group of its own. */
function divided(
  group: Group,
  field: string,
  belongs: (line: ProseLine) => boolean,
): readonly Group[] {
  const at = group.lines.findLastIndex(belongs) + 1;
  const rest = group.lines.slice(at);
  if (rest.length === 0) return [group];
  return [
    { ...group, lines: group.lines.slice(0, at) },
    { field, lines: rest, isSure: false },
  ].filter(({ lines }) => lines.length > 0);
}

export function fieldReceiptOf(field: string, text: FieldText | undefined): FieldReceipt {
  if (text === undefined) {
    return { field, state: 'missing', text: '', place: null, candidates: [] };
  }
  return {
    field,
    state: text.isSure ? 'read' : 'doubtful',
    text: text.paragraphs.join('\n'),
    place: text.place,
    candidates: [],
  };
}
