import type { CellValue } from '@/lib/cells/cell-value';
import { computedCellsOf } from '@/lib/template/relation-terms';
import type { Template } from '@/lib/template/template';
import { cellsOf } from '@/lib/template/walk';
import { type Chance, chanceOf } from './chance';
import type { DemoUnit } from './demo-county';

export type Figures = Readonly<Record<string, CellValue>>;

interface YearOfUnit {
  readonly unit: DemoUnit;
  readonly year: number;
  /** The figures of the year before; `null` for the first one. */
  readonly last: Figures | null;
}

/** All cells but the totals: they balance, and begin where the year before ended. */
export function demoFigures(template: Template, { unit, year, last }: YearOfUnit): Figures {
  const chance = chanceOf(`${unit.name} ${year} figures`);
  const made: Record<string, CellValue> = {
    ...requests(template, chance, { unit, year, last }),
    ...cases(chance, unit.requests),
    ...disclosure(chance, { unit, year, last }),
  };
  const totals = computedCellsOf(template);
  return Object.fromEntries(
    cellsOf(template).map(({ address, definition }) => {
      const zero = definition.kind === 'amount' ? '0' : 0;
      return [address, totals.has(address) ? null : (made[address] ?? zero)];
    }),
  );
}

const APPLICANTS = [
  ['natural', 82],
  ['business', 11],
  ['research', 0.6],
  ['publicWelfare', 0.8],
  ['legalService', 3],
  ['otherOrganisation', 2.6],
] as const;

/** Each request is dealt to an applicant, a beginning and an end, so every column balances. */
function requests(template: Template, chance: Chance, { unit, last }: YearOfUnit): Figures {
  const counts: Record<string, number> = {};
  const ends = Object.entries(template.usualShares.requests ?? {}).filter(
    ([row]) => row !== 'carriedIn',
  );
  const add = (row: string, column: string) => {
    const address = `requests/${row}/${column}`;
    counts[address] = (counts[address] ?? 0) + 1;
  };
  const deal = (begin: string, column: string) => {
    add(begin, column);
    add(chance.weighted(ends), column);
  };
  for (const [column] of APPLICANTS) {
    const carried = last?.[`requests/carriedOver/${column}`];
    const count = typeof carried === 'number' ? carried : 0;
    for (let request = 0; request < count; request++) deal('carriedIn', column);
  }
  const received = about(chance, unit.requests);
  for (let request = 0; request < received; request++) {
    deal('received', chance.weighted(APPLICANTS));
  }
  return counts;
}

function cases(chance: Chance, size: number): Figures {
  const most = Math.floor(size / 12);
  return Object.fromEntries(
    ['review', 'direct', 'afterReview'].flatMap((row) =>
      ['upheld', 'corrected', 'other', 'pending'].map((column) => [
        `cases/${row}/${column}`,
        chance.next() < 0.55 ? 0 : chance.between(0, most),
      ]),
    ),
  );
}

/** Documents in force are those of the year before, and what came and went. */
function disclosure(chance: Chance, { unit, last }: YearOfUnit): Figures {
  const isRuleMaker = unit.kind === 'government' || unit.licences > 100;
  const before = last?.['disclosure/normativeDocuments/inForce'];
  const upTo = (most: number) => (isRuleMaker ? chance.between(0, most) : 0);
  const stock = typeof before === 'number' ? before : upTo(22);
  const issued = upTo(3);
  const repealed = Math.min(stock, upTo(2));
  return {
    'disclosure/normativeDocuments/issued': issued,
    'disclosure/normativeDocuments/repealed': repealed,
    'disclosure/normativeDocuments/inForce': stock + issued - repealed,
    'disclosure/licences/decisions': about(chance, unit.licences),
    'disclosure/penalties/decisions': about(chance, unit.penalties),
    'disclosure/coercion/decisions': about(chance, unit.coercion),
    'disclosure/fees/amount': String(Number((unit.fees * (0.85 + 0.3 * chance.next())).toFixed(2))),
  };
}

/** A fifth more or less. */
function about(chance: Chance, usual: number): number {
  return Math.round(usual * (0.8 + 0.4 * chance.next()));
}
