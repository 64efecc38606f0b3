import type { CellValue } from '@/lib/cells/cell-value';
import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { comparableLastYear } from '@/lib/report/comparable-last-year';
import type { LastYear } from '@/lib/report/report';
import { cellsOf, proseSectionsOf } from '@/lib/template/walk';
import type { CheckInput } from './check-input';
import { repeatedIn } from './repeated-share';

/** From here on a section is more last year's than this year's. */
const MOST_REPEATED = 0.8;
/** A shorter section, such as one that says there is nothing to report, is rightly the same. */
const LEAST_CHARACTERS = 100;
/** With fewer figures, small offices have the same ones every year. */
const LEAST_FIGURES = 6;

/** Text and figures that are last year's. Advice: nobody is kept from submitting by it. */
export function checkSameText(input: CheckInput): readonly Finding[] {
  const lastYear = comparableLastYear(input.report);
  return lastYear === null
    ? []
    : [...sameSections(input, lastYear), ...sameFigures(input, lastYear)];
}

function sameSections({ template, report }: CheckInput, last: LastYear): readonly Finding[] {
  return proseSectionsOf(template).flatMap(({ id }) => {
    const text = report.sections[id] ?? '';
    const { characters, share } = repeatedIn(last.sections[id] ?? '', text);
    if (characters < LEAST_CHARACTERS || share < MOST_REPEATED) return [];
    const found = String(Math.round(share * 100));
    return [newFinding({ code: 'P1', severity: 'notice', section: id, at: id, found })];
  });
}

function sameFigures({ template, report, ledger }: CheckInput, last: LastYear): readonly Finding[] {
  const typed = cellsOf(template).filter(
    ({ address }) => ledger.totalAt(address) === null && Object.hasOwn(last.values, address),
  );
  const valueAt = (address: string): CellValue => report.values[address] ?? null;
  const isSame = typed.every(
    ({ address }) => valueAt(address) !== null && valueAt(address) === last.values[address],
  );
  const telling = typed.filter(({ address }) => isTelling(valueAt(address)));
  const [first] = telling;
  if (!isSame || first === undefined || telling.length < LEAST_FIGURES) return [];
  const { address: at, table } = first;
  const found = String(typed.length);
  return [newFinding({ code: 'P1', severity: 'notice', section: table.id, at, found })];
}

function isTelling(value: CellValue): boolean {
  return Number(value) > 0;
}
