import type { Template } from '@/lib/template/template';
import type { CellReceipt, LeftOut } from '../receipt';
import type { Place, SourceBlock } from '../source';

/** What the tables of one template are in a source. */
export interface ReadTables {
  /** Every cell of the template, in its order. */
  readonly cells: readonly CellReceipt[];
  readonly zones: readonly TableZone[];
  readonly leftOut: readonly LeftOut[];
  /** How well the template's tables explain the source; larger is better, 0 is not at all. */
  readonly fit: number;
}

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

/** Finds the tables of a template in a source and reads their cells. Never throws. */
export function readTables(template: Template, blocks: readonly SourceBlock[]): ReadTables {
  void template;
  void blocks;
  return { cells: [], zones: [], leftOut: [], fit: 0 };
}
