import type { SourceBlock, SourceGrid, SourceParagraph } from '../source';
import { continuedBy, type JoinedTable, joinedTableOf } from './pdf-join-tables';
import type { PageContent, PageElement, PageLine } from './pdf-page';
import { goesOn, type TextArea, textAreaOf } from './pdf-paragraphs';
import { zoneLinesOf } from './pdf-zone-lines';
import { zoneTableOf } from './pdf-zone-table';
import { zonesOf } from './pdf-zones';

interface LinePart {
  readonly kind: 'line';
  readonly line: PageLine;
  readonly page: number;
}

type Part = LinePart | { readonly kind: 'table'; readonly table: JoinedTable };

/** The pages as one sequence of lines and tables. */
export function blocksOf(pages: readonly PageContent[]): readonly SourceBlock[] {
  const parts = withZones(partsOf(pages));
  const area = textAreaOf(parts.flatMap((part) => (part.kind === 'line' ? [part] : [])));
  let line = 1;
  return parts.map((part, index): SourceBlock => {
    const start = line;
    line += part.kind === 'line' ? 1 : part.table.rows.length;
    if (part.kind === 'table') return gridOf(part.table, start);
    const before = parts[index - 1];
    return paragraphOf(part, before?.kind === 'line' ? before.line : null, { area, line: start });
  });
}

function partsOf(pages: readonly PageContent[]): readonly Part[] {
  const parts: Part[] = [];
  for (const { page, elements } of pages) {
    const [first, ...rest] = elements;
    const joined = continuationOf(parts.at(-1), first);
    if (joined) parts[parts.length - 1] = joined;
    else if (first) parts.push(partOf(first, page));
    parts.push(...rest.map((element) => partOf(element, page)));
  }
  return parts;
}

/** A table at the head of a page goes on from the one that the page before ended with. */
function continuationOf(last: Part | undefined, first: PageElement | undefined): Part | null {
  if (last?.kind !== 'table' || first?.kind !== 'table') return null;
  const table = continuedBy(last.table, first.table);
  return table && { kind: 'table', table };
}

/** Runs of lines that are tables without drawn lines become tables. */
function withZones(parts: readonly Part[]): readonly Part[] {
  const made: Part[] = [];
  let run: LinePart[] = [];
  for (const part of parts) {
    if (part.kind === 'line') run.push(part);
    else {
      made.push(...zonedOf(run), part);
      run = [];
    }
  }
  return [...made, ...zonedOf(run)];
}

function zonedOf(run: readonly LinePart[]): readonly Part[] {
  const lines = zoneLinesOf(run);
  const made: Part[] = [];
  let next = 0;
  for (const { from, to } of zonesOf(lines)) {
    made.push(...run.slice(next, from), {
      kind: 'table',
      table: zoneTableOf(lines.slice(from, to)),
    });
    next = to;
  }
  return [...made, ...run.slice(next)];
}

function partOf(element: PageElement, page: number): Part {
  return element.kind === 'line'
    ? { kind: 'line', line: element.line, page }
    : { kind: 'table', table: joinedTableOf(element.table) };
}

interface Position {
  readonly area: TextArea;
  readonly line: number;
}

function paragraphOf(
  part: { readonly line: PageLine; readonly page: number },
  before: PageLine | null,
  { area, line }: Position,
): SourceParagraph {
  return {
    kind: 'paragraph',
    text: part.line.text,
    level: null,
    continues: before !== null && goesOn(before, part.line, area),
    place: { page: part.page, line },
  };
}

function gridOf({ rows }: JoinedTable, line: number): SourceGrid {
  return {
    kind: 'grid',
    rows: rows.map(({ page, cells }, index) => ({ cells, place: { page, line: line + index } })),
    place: { page: rows[0]?.page ?? null, line },
  };
}
