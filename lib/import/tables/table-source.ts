import type { Table, Template } from '@/lib/template/template';
import type { LeftOut } from '../receipt';
import type { Place } from '../source';
import type { CellReading, OpenLine } from './cell-reading';
import type { RowUnit } from './row-units';
import type { SourceLine } from './source-lines';
import type { FormRow } from './table-form';
import type { Token } from './tokens';

/** The tokens of one table. */
export interface TableSource {
  readonly template: Template;
  readonly table: Table;
  readonly tokens: readonly Token[];
  readonly lines: readonly SourceLine[];
}

/** What they say about its cells. */
export interface TableReading {
  readonly cells: readonly CellReading[];
  readonly open: readonly OpenLine[];
  readonly leftOut: readonly LeftOut[];
  /** Rows of the form that were found, and rows that the form does not have. */
  readonly known: number;
  readonly unknown: number;
}

/** A unit of the source with the row of the form it belongs to. */
export interface MatchedRow {
  readonly row: FormRow;
  readonly unit: RowUnit;
  readonly isSure: boolean;
}

/** The original text of a token. */
export function textOf(token: Token | undefined, lines: readonly SourceLine[]): string {
  if (token === undefined || token.kind === 'blank') return '';
  const text = lines[token.line]?.fields[token.field]?.text ?? '';
  return text.slice(token.from, token.to).trim();
}

export function placeOf(line: number, lines: readonly SourceLine[]): Place {
  return lines[line]?.place ?? { page: null, line: 0 };
}

export function isFigure({ kind }: Token): boolean {
  return kind === 'figure';
}

export function isBlank({ kind }: Token): boolean {
  return kind === 'blank';
}
