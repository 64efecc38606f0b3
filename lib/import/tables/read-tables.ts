import type { Table, Template } from '@/lib/template/template';
import { tablesOf } from '@/lib/template/walk';
import type { CellReceipt, LeftOut } from '../receipt';
import type { SourceBlock } from '../source';
import { cellReceiptsOf } from './cell-receipts';
import { findLabels } from './find-labels';
import { nameTokens } from './name-tokens';
import { withPairLines } from './pair-lines';
import { readLine } from './read-line';
import { readRows } from './read-rows';
import { linesOf } from './source-lines';
import { fitOf } from './table-fit';
import type { TableReading, TableSource } from './table-source';
import { type TableZone, tableZoneOf } from './table-zone';
import { tokensOf } from './tokens';
import { type Vocabulary, vocabularyOf } from './vocabulary';
import { wordStreamOf } from './word-stream';
import { type TokenZone, zonesOf } from './zones';

/** What the tables of one template are in a source. */
export interface ReadTables {
  /** Every cell of the template, in its order. */
  readonly cells: readonly CellReceipt[];
  readonly zones: readonly TableZone[];
  readonly leftOut: readonly LeftOut[];
  /** How well the template's tables explain the source; larger is better, 0 is not at all. */
  readonly fit: number;
}

/** Finds the tables of a template in a source and reads their cells. Never throws. */
export function readTables(template: Template, blocks: readonly SourceBlock[]): ReadTables {
  const lines = withPairLines(template, linesOf(blocks));
  const vocabulary = vocabularyOf(template);
  const stream = wordStreamOf(lines);
  const tokens = nameTokens(vocabulary, tokensOf(lines, stream, findLabels(vocabulary, stream)));
  const found = tablesOf(template).map((table) =>
    readTable(template, table, { tokens, lines, vocabulary }),
  );
  const readings = found.map(({ reading }) => reading);
  return {
    cells: cellReceiptsOf(
      template,
      readings.flatMap(({ cells }) => cells),
      readings.flatMap(({ open }) => open),
    ),
    zones: found.flatMap(({ zones }) => zones.map((zone) => tableZoneOf(zone, tokens, lines))),
    leftOut: readings.flatMap(({ leftOut }) => leftOut),
    fit: found.reduce((sum, { zones, reading }) => sum + fitOf(zones, tokens, reading), 0),
  };
}

interface FoundTable {
  readonly zones: readonly TokenZone[];
  readonly reading: TableReading;
}

interface Read extends Pick<TableSource, 'tokens' | 'lines'> {
  readonly vocabulary: Vocabulary;
}

function readTable(
  template: Template,
  table: Table,
  { tokens, lines, vocabulary }: Read,
): FoundTable {
  const labels = vocabulary.ofTable.get(table.id) ?? '';
  const zones = zonesOf({ table: table.id, labels }, tokens, lines);
  const own = zones.flatMap(({ from, to }) => tokens.slice(from, to));
  const source: TableSource = { template, table, tokens: own, lines };
  const isLine = table.bands.some(({ layout }) => layout === 'line');
  return { zones, reading: isLine ? readLine(source) : readRows(source) };
}
