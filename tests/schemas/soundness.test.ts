import { describe, expect, it } from 'vitest';

import { continuityLinesOf } from '@/lib/template/continuity-terms';
import { computedCellsOf, relationLinesOf } from '@/lib/template/relation-terms';
import type { Band, ColumnHeader, RowHeader, Table, Template } from '@/lib/template/template';
import {
  cellsOf,
  cellsOfTable,
  columnLeavesOf,
  rowLeavesOf,
  tableSectionsOf,
  tablesOf,
} from '@/lib/template/walk';
import { template2019 } from '@/schemas/2019/template';
import { template2021 } from '@/schemas/2021/template';
import { templates } from '@/schemas/registry';
import * as official from './official-labels';

const editions = [
  ['2019', template2019],
  ['2021', template2021],
] as const;

function tableAt(template: Template, id: string): Table {
  const table = tablesOf(template).find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

function rowPaths(band: Band): readonly string[] {
  return rowLeavesOf(band.rows).map(({ path }) => path.map(({ label }) => label).join(' > '));
}

function columnPaths(band: Band): readonly string[] {
  return columnLeavesOf(band.columns).map(({ path }) => path.map(({ label }) => label).join(' > '));
}

type AnyHeader = RowHeader | ColumnHeader;

function headersOf(headers: readonly AnyHeader[]): readonly AnyHeader[] {
  return headers.flatMap((header) =>
    header.kind === 'leaf' ? [header] : [header, ...headersOf(header.children)],
  );
}

/** What occurs more than once. */
function repeated(items: readonly string[]): readonly string[] {
  return items.filter((item, at) => items.indexOf(item) !== at);
}

/** Printed columns that remain when the headers of a band are shared out over the width. */
function leftOver(width: number, band: Band): number {
  const columns = columnLeavesOf(band.columns).length;
  const rows = rowLeavesOf(band.rows);
  if (band.layout === 'line') return width % (rows.length * columns);
  return (width - Math.max(...rows.map(({ path }) => path.length))) % columns;
}

it('the editions follow each other, oldest first, without a gap', () => {
  expect(templates.map(({ years }) => years)).toEqual([
    { from: 2019, to: 2020 },
    { from: 2021, to: null },
  ]);
});

describe.each(editions)('edition %s', (edition, template) => {
  it('has the official sections in order', () => {
    expect(template.sections.map(({ heading }) => heading)).toEqual(official.sectionHeadings);
    expect(template.sections.map(({ kind }) => kind)).toEqual([
      'prose',
      'table',
      'table',
      'table',
      'prose',
      'prose',
    ]);
  });

  it('has the official bands of section two', () => {
    const bands = tableAt(template, 'disclosure').bands.map((band) =>
      [band.label, band.corner, ...columnPaths(band), ...rowPaths(band)].join('｜'),
    );
    expect(bands).toEqual(official.disclosureBands[edition]);
  });

  it('has the official headers and rows of section three', () => {
    const [band, ...more] = tableAt(template, 'requests').bands;
    if (band === undefined) throw new Error('no band');
    expect(more).toEqual([]);
    expect([band.corner, band.columnsLabel, ...columnPaths(band)]).toEqual(
      official.requestsHeaders,
    );
    expect(rowPaths(band)).toEqual(official.requestsRows[edition]);
  });

  it('has the official headers of section four', () => {
    const [band, ...more] = tableAt(template, 'cases').bands;
    if (band === undefined) throw new Error('no band');
    expect(more).toEqual([]);
    expect([band.layout, rowPaths(band), columnPaths(band)]).toEqual([
      'line',
      official.casesGroups,
      official.casesOutcomes,
    ]);
  });

  it('has as many cells as the form', () => {
    const counts = tablesOf(template).map((table) => cellsOfTable(table).length);
    expect(counts).toEqual(official.cellCounts[edition]);
  });

  it('has unique ids and addresses', () => {
    expect(repeated(template.sections.map(({ id }) => id))).toEqual([]);
    expect(repeated(tablesOf(template).map(({ id }) => id))).toEqual([]);
    expect(repeated(cellsOf(template).map(({ address }) => address))).toEqual([]);
    expect(repeated(template.relations.map(({ id }) => id))).toEqual([]);
  });

  it('has no alias that could mean two headers of one band', () => {
    for (const band of tablesOf(template).flatMap(({ bands }) => bands)) {
      for (const headers of [band.rows, band.columns]) {
        const siblings = headersOf(headers).map(({ label, aliases }) => [label, ...aliases]);
        const distinct = siblings.flatMap((names) => [...new Set(names)]);
        expect(repeated(distinct)).toEqual([]);
      }
    }
  });

  it('has no section alias that could mean two sections', () => {
    const names = template.sections.flatMap(({ heading, aliases }) => [
      ...new Set([heading, ...aliases]),
    ]);
    expect(repeated(names)).toEqual([]);
  });

  it('names only cells that exist in its relations', () => {
    const cells = new Set(cellsOf(template).map(({ address }) => address));
    const named = relationLinesOf(template).flatMap(({ left, right }) => [...left, ...right]);
    expect(named.filter((address) => !cells.has(address))).toEqual([]);
  });

  it('names only rows that exist in its usual shares', () => {
    for (const [id, shares] of Object.entries(template.usualShares)) {
      const rows = new Set(cellsOfTable(tableAt(template, id)).map(({ row }) => row.id));
      expect(Object.keys(shares).filter((row) => !rows.has(row))).toEqual([]);
    }
  });

  it('takes over from last year only into and from lines that exist', () => {
    for (const { table, line, to, from } of template.carryOver) {
      const cells = cellsOfTable(tableAt(template, table));
      const lines = new Set(cells.map((cell) => cell[line].id));
      expect([to, ...from].filter((id) => !lines.has(id))).toEqual([]);
    }
  });

  it('names only cells that both years have in what holds between them', () => {
    for (const last of templates) {
      const own = new Set(cellsOf(template).map(({ address }) => address));
      const before = new Set(cellsOf(last).map(({ address }) => address));
      const lines = continuityLinesOf(template, last.edition);
      const terms = lines.flatMap(({ stated, expected }) => [
        { year: 'this', address: stated },
        ...expected,
      ]);
      const wrong = terms.filter(
        ({ year, address }) => !own.has(address) || (year === 'last' && !before.has(address)),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('carries in every column from last year, whatever its edition', () => {
    const counts = templates.map(
      ({ edition: last }) =>
        continuityLinesOf(template, last).filter(({ continuity }) => continuity.rule === 'X1')
          .length,
    );
    expect(counts).toEqual([7, 7]);
  });

  it('computes exactly the total cells', () => {
    const totals = cellsOf(template)
      .filter(({ row, column }) => row.id === 'concluded' || column.id === 'total')
      .map(({ address }) => address);
    expect([...computedCellsOf(template)].sort()).toEqual(totals.sort());
  });

  it('gives each computed cell one total that stands alone on its side', () => {
    const sums = relationLinesOf(template).filter(({ relation }) => relation.kind === 'sum');
    expect(sums.filter(({ left }) => left.length !== 1)).toEqual([]);
  });

  it('prints widths into which every band fits', () => {
    for (const { print, bands } of tablesOf(template)) {
      const rests = bands.map((band) => leftOver(print.columnWidths.length, band));
      expect(rests).toEqual(bands.map(() => 0));
    }
  });

  it('gives every row of a table and every section a hint and every rule a source', () => {
    expect(template.sections.filter(({ hint }) => hint === '')).toEqual([]);
    const rows = tableSectionsOf(template).flatMap(({ table }) =>
      table.bands.flatMap((band) => rowLeavesOf(band.rows).map(({ leaf }) => leaf)),
    );
    expect(rows.filter(({ hint }) => !hint).map(({ id }) => id)).toEqual([]);
    const rules = [...template.relations, ...template.continuity];
    expect(rules.filter(({ source, text }) => !source.text || !text)).toEqual([]);
  });
});
