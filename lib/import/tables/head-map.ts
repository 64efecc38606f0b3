import type { SourceLine } from './source-lines';
import type { Token } from './tokens';
import type { Meaning, Role } from './vocabulary';

/** Which column of the form stands where, as the headers of one grid say. */
export interface HeadMap {
  /** Ids of columns by grid column. */
  readonly ids: ReadonlyMap<number, string>;
  /** Grid columns under a header that the form does not have. */
  readonly unknown: ReadonlySet<number>;
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
  const ids = new Map<number, string>();
  const taken = new Map<string, Meaning>();
  const own = input.heads.filter(({ line }) => isRowOf(input.lines[line], block));
  for (const head of own) {
    const meaning = headMeaningOf(input, head, 'column');
    const column = input.lines[head.line]?.fields[head.field]?.from;
    if (meaning === undefined || column === undefined) continue;
    const above = ids.get(column);
    if (above !== undefined && above !== meaning.id) return NO_HEADS;
    if (above !== undefined) continue;
    const other = taken.get(meaning.id);
    const isBetter = other !== undefined && meaning.isOfficial && !other.isOfficial;
    if (isBetter) forget(ids, meaning.id);
    if (other !== undefined && !isBetter && ids.get(column - 1) !== meaning.id) continue;
    taken.set(meaning.id, meaning);
    ids.set(column, meaning.id);
  }
  return { ids, unknown: unknownColumns(input, own, ids) };
}

/** Two columns cannot stand in one place: the grid has lost its merged cells. */
const NO_HEADS: HeadMap = { ids: new Map(), unknown: new Set() };

function isRowOf(line: SourceLine | undefined, block: number): boolean {
  return line !== undefined && line.isRow && line.block === block;
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

function forget(ids: Map<number, string>, id: string): void {
  for (const [column, other] of ids) if (other === id) ids.delete(column);
}

/** Single columns with a text in a line of headers that is no header of the form. */
function unknownColumns(
  { lines }: HeadInput,
  heads: readonly Token[],
  ids: ReadonlyMap<number, string>,
): ReadonlySet<number> {
  const fields = [...new Set(heads.map(({ line }) => line))].flatMap(
    (line) => lines[line]?.fields ?? [],
  );
  const unknown = fields.filter(
    ({ from, to, level }) => to === from + 1 && !ids.has(from) && /[\u4e00-\u9fff]/u.test(level),
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
