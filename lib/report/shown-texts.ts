import { formatCell } from '@/lib/cells/registry';
import type { Template } from '@/lib/template/template';
import { ledgerOf } from './ledger';
import type { Report } from './report';
import { type Texts, textsOfReport } from './report-texts';
import { titleOf } from './title-of';

/** What a reader of the pages sees of every field: with the totals and the title made for it. */
export function shownTexts(template: Template, report: Report): Texts {
  const title = titleOf(template, report);
  return { ...textsOfReport(template, report), title, ...totalTexts(template, report) };
}

function totalTexts(template: Template, { values }: Report): Texts {
  const ledger = ledgerOf(template, values);
  const { cells, totals } = ledger.compiled;
  const shown = totals.flatMap((total) => {
    const cell = cells[total];
    if (cell === undefined || (values[cell.address] ?? null) !== null) return [];
    const { value } = ledger.totalOf(total);
    return [[cell.address, formatCell(cell.definition, value, template.notApplicable)]];
  });
  return Object.fromEntries(shown);
}
