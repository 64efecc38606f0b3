import { useMemo } from 'react';

import { ScrollRegion } from '@/components/ui/scroll-region';
import { buildDocument } from '@/lib/document/build-document';
import type { Grid, GridCell, GridRow } from '@/lib/document/document';
import type { Section } from '@/lib/template/template';
import type { ReadCopy } from './use-copy';

interface ValuesTabProps {
  readonly copy: ReadCopy;
  readonly onGo: (field: string) => void;
}

/** What was filled in, section by section, to read and to copy from. */
export function ValuesTab({ copy, onGo }: ValuesTabProps) {
  const { template, report } = copy;
  const grids = useMemo(
    () =>
      buildDocument(template, report, { draft: false }).blocks.flatMap((block) =>
        block.kind === 'table' ? [block.grid] : [],
      ),
    [template, report],
  );
  return (
    <>
      <Part heading={template.preface.label} text={report.preface} />
      {template.sections.map((section) => (
        <SectionValues key={section.id} {...{ section, copy, grids, onGo }} />
      ))}
    </>
  );
}

interface SectionValuesProps extends ValuesTabProps {
  readonly section: Section;
  readonly grids: readonly Grid[];
}

function SectionValues({ section, copy, grids, onGo }: SectionValuesProps) {
  const { report } = copy;
  if (section.kind === 'prose') {
    return <Part heading={section.heading} text={report.sections[section.id] ?? ''} />;
  }
  const grid = grids.find(({ id }) => id === section.table.id);
  const note = report.notes[section.table.id] ?? '';
  return (
    <section className="mt-4" aria-label={section.heading}>
      <h3 className="font-semibold">{section.heading}</h3>
      {grid === undefined ? null : <GridTable grid={grid} onGo={onGo} />}
      {note === '' ? null : <p className="mt-1 text-sm whitespace-pre-wrap">注：{note}</p>}
    </section>
  );
}

function Part({ heading, text }: { readonly heading: string; readonly text: string }) {
  return (
    <section className="mt-4" aria-label={heading}>
      <h3 className="font-semibold">{heading}</h3>
      <p className="mt-1 text-sm wrap-anywhere whitespace-pre-wrap">
        {text === '' ? <span className="text-soft">（没有填）</span> : text}
      </p>
    </section>
  );
}

interface GridTableProps {
  readonly grid: Grid;
  readonly onGo: (field: string) => void;
}

function GridTable({ grid, onGo }: GridTableProps) {
  return (
    <ScrollRegion label={`${grid.caption}，可左右滚动`} className="mt-1 overflow-x-auto">
      <table className="w-max max-w-[60rem] border-collapse text-[0.8125rem] leading-snug">
        <caption className="sr-only">{grid.caption}</caption>
        <tbody>
          {numbered(grid.rows).map(({ row, number }) => (
            <tr key={number}>
              {row.cells.map((cell) => (
                <Cell key={cell.column} cell={cell} onGo={onGo} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const BORDER = 'border border-line px-1.5 py-1';

interface CellProps {
  readonly cell: GridCell;
  readonly onGo: (field: string) => void;
}

function Cell({ cell, onGo }: CellProps) {
  const { rowSpan, colSpan, address } = cell;
  const text = textOf(cell);
  if (address === null) {
    return (
      <th
        scope={cell.role === 'rowHeader' ? 'row' : 'col'}
        {...{ rowSpan, colSpan }}
        className={`${BORDER} max-w-44 bg-canvas text-left font-normal`}
      >
        {text}
      </th>
    );
  }
  return (
    <td {...{ rowSpan, colSpan }} className={`${BORDER} text-right`}>
      {text === '' ? null : (
        <button
          type="button"
          className="rounded px-0.5 hover:bg-wash hover:text-accent"
          onClick={() => onGo(address)}
        >
          {text}
        </button>
      )}
    </td>
  );
}

function textOf({ runs }: GridCell): string {
  return runs.map(({ text }) => text).join('');
}

/** Rows of a printed table have no other name than their place. */
function numbered(rows: readonly GridRow[]) {
  return rows.map((row, number) => ({ row, number }));
}
