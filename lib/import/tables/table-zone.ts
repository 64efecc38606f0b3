import type { Place } from '../source';
import type { SourceLine } from './source-lines';
import type { Token } from './tokens';
import type { TokenZone } from './zones';

/**
 * Where a table stands among the blocks. Blocks between `from` (inclusive) and `to` (exclusive)
 * belong to the table and hold no prose, except where `parts` says otherwise.
 */
export interface TableZone {
  readonly table: string;
  readonly from: number;
  readonly to: number;
  /**
   * Only for a paragraph at an edge that holds prose and figures at once (text without line
   * breaks): the part of its text, by UTF-16 offsets, that is the table's.
   */
  readonly parts: readonly ZonePart[];
  readonly place: Place;
}

export interface ZonePart {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch of tokens as blocks, and as parts of paragraphs that hold more than the table. */
export function tableZoneOf(
  zone: TokenZone,
  tokens: readonly Token[],
  lines: readonly SourceLine[],
): TableZone {
  const own = tokens.slice(zone.from, zone.to);
  const first = own[0];
  const last = own.at(-1);
  const start = lines[first?.line ?? -1];
  const end = lines[last?.line ?? -1];
  const from = start?.block ?? 0;
  const to = (end?.block ?? 0) + 1;
  const parts = [start, end].flatMap((line) => partOf(line, own, lines));
  const isOne = from + 1 === to;
  return {
    table: zone.table,
    from,
    to,
    parts: isOne ? parts.slice(0, 1) : parts,
    place: start?.place ?? { page: null, line: 0 },
  };
}

/** The part of a paragraph from its first to its last token of the table, unless that is all. */
function partOf(
  line: SourceLine | undefined,
  own: readonly Token[],
  lines: readonly SourceLine[],
): readonly ZonePart[] {
  if (line === undefined || line.isRow) return [];
  const tokens = own.filter((token) => lines[token.line] === line);
  const from = Math.min(...tokens.map((token) => token.from));
  const to = Math.max(...tokens.map((token) => token.to));
  const level = line.fields[0]?.level ?? '';
  const hasMore = /[\u4e00-\u9fff]/u.test(level.slice(0, from) + level.slice(to));
  return hasMore ? [{ block: line.block, from, to }] : [];
}
