import { formatCell } from '@/lib/cells/registry';
import type { Block } from '@/lib/document/document';
import { prefaceBlocks } from '@/lib/document/preface';
import { feeSentenceOf } from '@/lib/report/fee-sentence';
import { type Ledger, ledgerOf } from '@/lib/report/ledger';
import type { Report } from '@/lib/report/report';
import { titleOf } from '@/lib/report/title-of';
import type { Section, Table, Template } from '@/lib/template/template';
import { cellsOfTable, type TemplateCell, tableSectionsOf } from '@/lib/template/walk';
import { pathOf, type ReadFile, type ReadTable } from '../readers/read-file';

/** What every file of a finished report has to say, taken from the form and the report alone. */
export function expectedFile(template: Template, report: Report): ReadFile {
  const ledger = ledgerOf(template, report.values);
  return {
    prose: [
      titleOf(template, report),
      ...prefaceBlocks(template, report).map(textOfBlock),
      ...template.sections.flatMap((section) => [
        section.heading,
        ...feesOf(template, section, report),
        ...proseOf(section, report),
      ]),
    ],
    tables: tableSectionsOf(template).map(({ table }) =>
      expectedTable(template, { table, ledger, report }),
    ),
    marks: 0,
  };
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'note':
      return block.text;
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    case 'table':
      return '';
  }
}

function feesOf(template: Template, { id }: Section, report: Report): readonly string[] {
  const sentence = id === template.processingFees.section ? feeSentenceOf(template, report) : '';
  return sentence === '' ? [] : [sentence];
}

function proseOf(section: Section, report: Report): readonly string[] {
  const text =
    section.kind === 'prose' ? report.sections[section.id] : report.notes[section.table.id];
  return (text ?? '').split('\n').filter((line) => line !== '');
}

interface Filled {
  readonly table: Table;
  readonly ledger: Ledger;
  readonly report: Report;
}

function expectedTable(template: Template, { table, ledger, report }: Filled): ReadTable {
  return {
    corners: table.bands.flatMap((band) => (band.corner === null ? [] : [band.corner])),
    cells: cellsOfTable(table).map((cell) => {
      const value = report.values[cell.address] ?? ledger.totalAt(cell.address)?.value ?? null;
      return {
        path: labelPath(cell),
        text: formatCell(cell.definition, value, template.notApplicable),
      };
    }),
  };
}

function labelPath({ band, rowPath, columnPath }: TemplateCell): string {
  return pathOf([
    ...(band.label === null ? [] : [band.label]),
    ...rowPath,
    ...(band.columnsLabel === null ? [] : [band.columnsLabel]),
    ...columnPath,
  ]);
}
