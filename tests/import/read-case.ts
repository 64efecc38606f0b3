import { readFileSync } from 'node:fs';

import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { editionOf } from '../support/report-with';

/** What a document says, written down by hand from its text. */
export interface ImportCase {
  readonly source: Uint8Array;
  readonly template: Template;
  /** By name: `year`, `agency`, `title`, `preface`, the prose sections. */
  readonly texts: Readonly<Record<string, string>>;
  /** By address: a figure, `.` for a blank cell, `-` for a cell that is not there. */
  readonly cells: Readonly<Record<string, string>>;
  /** Code and place of every finding. */
  readonly findings: readonly string[];
}

/**
 * A case is a table: first the file, the edition and the texts (with `…` for what is left out and
 * `\n` between paragraphs), then a line for each row of the form, then the findings.
 */
export function readCase(name: string): ImportCase {
  const folder = new URL('./cases/', import.meta.url);
  const parts = readFileSync(new URL(`${name}.tsv`, folder), 'utf8').split('\n\n');
  const [head = [], rows = [], findings = []] = parts.map(linesOf);
  const {
    source = '',
    edition = '',
    ...texts
  } = Object.fromEntries(
    head.map(([field, value]) => [field, value.replaceAll(String.raw`\n`, '\n')]),
  );
  const template = editionOf(edition);
  return {
    source: readFileSync(new URL(source, folder)),
    template,
    texts,
    cells: cellsIn(template, new Map(rows)),
    findings: findings.map(([code, at]) => `${code} ${at}`),
  };
}

/** Each line as its first field and the rest. */
function linesOf(part: string): readonly (readonly [string, string])[] {
  return part
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const end = line.indexOf('\t');
      return [line.slice(0, end), line.slice(end + 1)];
    });
}

function cellsIn(template: Template, rows: ReadonlyMap<string, string>): Record<string, string> {
  const left = new Map([...rows].map(([row, values]) => [row, values.split('\t')]));
  const cells: Record<string, string> = {};
  for (const { address, table, row } of cellsOf(template)) {
    const value = left.get(`${table.id}/${row.id}`)?.shift();
    if (value === undefined) throw new Error(`the case has no cell ${address}`);
    cells[address] = value;
  }
  return cells;
}
