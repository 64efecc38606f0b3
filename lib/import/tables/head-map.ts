import type { SourceLine } from './source-lines';
import type { Token } from './tokens';
import type { Meaning, Role } from './vocabulary';
import { wordsOf } from './words-of';

/** Which column of the form stands where, as the headers of one grid say. */
export interface HeadMap {
  /** Ids of columns by grid column. */
  readonly ids: ReadonlyMap<number, string>;
  /** Grid columns under a header that the form does not have. */
  readonly unknown: ReadonlySet<number>;
  /** Whether a header is cut up by the cells of the grid: then its blanks are no cells either. */
  readonly isTorn: boolean;
}

/** The headers above a row. */
export interface HeadInput {
  readonly table: string;
  readonly band: number;
  readonly heads: readonly Token[];
  readonly lines: readonly SourceLine[];
}

/** `block` is the grid that the row stands in; headers of another grid say nothing about it. */
export function headMapOf(input: HeadInput, block: number): HeadMap {
  const own = input.heads.filter(({ line }) => isRowOf(input.lines[line], block));
  if (own.some((head) => isTorn(input, head))) return { ...NO_HEADS, isTorn: true };
  const found = own.flatMap((head) => {
    const meaning = headMeaningOf(input, head, 'column');
    const column = input.lines[head.line]?.fields[head.field]?.from;
    return meaning === undefined || column === undefined ? [] : [{ meaning, column }];
  });
  const ids = new Map<number, string>();
  for (const { meaning, column } of found) {
    if ((ids.get(column) ?? meaning.id) !== meaning.id) return NO_HEADS;
    if (isFirst(found, meaning) || ids.get(column - 1) === meaning.id) ids.set(column, meaning.id);
  }
  return { ids, unknown: unknownColumns(input, own, ids), isTorn: false };
}

/** A label that goes on in the next cell has shifted all that follow. */
function isTorn({ lines }: HeadInput, { line, field, text, likely }: Token): boolean {
  const words = wordsOf(lines[line]?.fields[field]?.level ?? '');
  return likely[0]?.likeness === 1 && !words.includes(text);
}

interface FoundHead {
  readonly meaning: Meaning;
  readonly column: number;
}

/** Of several names of a column the official one counts, else the first. */
function isFirst(found: readonly FoundHead[], { id, isOfficial }: Meaning): boolean {
  return isOfficial || !found.some(({ meaning }) => meaning.id === id && meaning.isOfficial);
}

/** Two columns cannot stand in one place: the grid has lost its merged cells. */
export const NO_HEADS: HeadMap = { ids: new Map(), unknown: new Set(), isTorn: false };

function isRowOf(line: SourceLine | undefined, block: number): boolean {
  return line?.isRow === true && line.block === block;
}

export function headMeaningOf(
  { table, band }: HeadInput,
  { likely }: Token,
  role: Role,
): Meaning | undefined {
  return likely.find(
    ({ meaning }) => meaning.table === table && meaning.band === band && meaning.role === role,
  )?.meaning;
}

/** Single columns right of the first header with a text that is no header of the form. */
function unknownColumns(
  { lines }: HeadInput,
  heads: readonly Token[],
  ids: ReadonlyMap<number, string>,
): ReadonlySet<number> {
  const fields = [...new Set(heads.map(({ line }) => line))].flatMap(
    (line) => lines[line]?.fields ?? [],
  );
  const first = Math.min(...ids.keys());
  const unknown = fields.filter(
    ({ from, to, level }) =>
      from > first && to === from + 1 && !ids.has(from) && /[\u4e00-\u9fff]/u.test(level),
  );
  return new Set(unknown.map(({ from }) => from));
}

const UNIT = /单\s*位\s*[:：]?\s*(亿元|万元|元)/u;

/** The unit that the header of a column prints in brackets; `''` for none. */
export function unitAt(input: HeadInput, column: string): string {
  for (const head of input.heads) {
    if (headMeaningOf(input, head, 'column')?.id !== column) continue;
    const found = UNIT.exec(input.lines[head.line]?.fields[head.field]?.level ?? '');
    if (found?.[1] !== undefined) return found[1];
  }
  return '';
}
