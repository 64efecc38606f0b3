import { formatCell } from '@/lib/cells/registry';
import type { Template } from '@/lib/template/template';
import { ledgerOf } from './ledger';
import { resolvedReport } from './live-figures';
import type { Report } from './report';
import { type Texts, textsOfReport } from './report-texts';
import { titleOf } from './title-of';

/** What a reader sees of every field: totals, the title made for it, figures in the prose. */
export function shownTexts(template: Template, stored: Report): Texts {
  const report = resolvedReport(template, stored);
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
