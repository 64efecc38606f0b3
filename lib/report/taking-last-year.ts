import type { CellValue } from '@/lib/cells/cell-value';
import { formatCell } from '@/lib/cells/registry';
import type { Template } from '@/lib/template/template';
import { compiledTemplateOf } from './compiled-template';
import { LAST_YEAR } from './field-names';
import { takenOver } from './last-year-values';
import type { LastYear, Report } from './report';
import type { Texts } from './report-texts';

/** What a report becomes when it takes a last year's report. Nothing is changed by planning. */
export interface Taking {
  readonly lastYear: LastYear;
  /** Blank cells that last year's report fills. */
  readonly fills: readonly CellChange[];
  /** Cells that hold something else already. */
  readonly conflicts: readonly CellChange[];
}

export interface CellChange {
  readonly address: string;
  readonly from: string;
  readonly to: string;
}

export function takingOf(template: Template, report: Report, lastYear: LastYear): Taking {
  const taken = takenOver(template, { ...report, lastYear });
  const changes = Object.entries(taken)
    .map(([address, to]) => ({
      address,
      from: textAt(template, address, report.values[address] ?? null),
      to: textAt(template, address, to),
    }))
    .filter(({ from, to }) => from !== to);
  return {
    lastYear,
    fills: changes.filter(({ from }) => from === ''),
    conflicts: changes.filter(({ from }) => from !== ''),
  };
}

/** The texts to enter, with or without what would replace something. */
export function textsOfTaking(
  { lastYear, fills, conflicts }: Taking,
  replaces: 'all' | 'blanks',
): Texts {
  const changes = replaces === 'all' ? [...fills, ...conflicts] : fills;
  const cells = changes.map(({ address, to }) => [address, to]);
  // Taking it back begins at the end, and leads to the first of the cells.
  return { [LAST_YEAR]: JSON.stringify(lastYear), ...Object.fromEntries(cells.reverse()) };
}

function textAt(template: Template, address: string, value: CellValue): string {
  const { indexOf, cells } = compiledTemplateOf(template);
  const cell = cells[indexOf.get(address) ?? -1];
  return cell === undefined ? '' : formatCell(cell.definition, value, template.notApplicable);
}
