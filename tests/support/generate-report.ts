import type { CellValue } from '@/lib/cells/cell-value';
import { newReport } from '@/lib/report/new-report';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { cellsOf, type TemplateCell } from '@/lib/template/walk';
import { proseOf } from './generate-prose';
import { type Random, randomOf } from './random';

/**
 * A complete, balanced report such as offices publish: many zeros, a few large rows, natural
 * persons most of the applicants; in size from a township without requests to a large city.
 */
export function generateReport(template: Template, seed: number): Report {
  const random = randomOf(seed);
  const size = SIZES[random.weighted(SIZES.map(({ share }) => share))] ?? SIZES[0];
  const year = random.between(template.years.from, template.years.to ?? template.years.from + 4);
  const agency = {
    name: `${random.pick(PLACES)}${size.agency}`,
    kind: size.kind,
    scope: size.kind === 'government' ? 'region' : 'own',
  };
  const report = newReport(template, { year, agency });
  const made = new Map<string, CellValue>([
    ...requestsOf(template, random, random.between(size.least, size.most)),
    ...casesOf(random, size.most),
    ...disclosureOf(template, random, size.most),
  ]);
  const values = Object.fromEntries(
    Object.keys(report.values).map((address) => [address, made.get(address) ?? null]),
  );
  return { ...report, values, sections: proseOf(template, random, agency.name) };
}

interface Size {
  readonly agency: string;
  readonly kind: string;
  readonly share: number;
  readonly least: number;
  readonly most: number;
}

/** Requests received in a year. */
const SIZES: readonly [Size, ...Size[]] = [
  { agency: '某某镇人民政府', kind: 'township', share: 30, least: 0, most: 12 },
  { agency: '民政局', kind: 'department', share: 30, least: 3, most: 60 },
  { agency: '人民政府办公室', kind: 'department', share: 20, least: 20, most: 300 },
  { agency: '人民政府', kind: 'government', share: 15, least: 200, most: 2000 },
  { agency: '市人民政府', kind: 'government', share: 5, least: 2000, most: 15000 },
];

const PLACES = ['清河县', '临江市', '东湖区', '青山县', '白云区'];

const APPLICANTS = [
  'natural',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganisation',
];
const APPLICANT_SHARES = [86, 8, 0.4, 0.6, 2.5, 2.5];

/** How often a request ends with each result, in percent, after published city reports. */
const RESULT_SHARES: Readonly<Record<string, number>> = {
  granted: 42,
  partial: 12,
  'refused.stateSecret': 0.1,
  'refused.prohibitedByLaw': 1,
  'refused.security': 0.2,
  'refused.thirdParty': 0.5,
  'refused.internalAffairs': 0.5,
  'refused.processRecords': 0.6,
  'refused.enforcementFile': 1,
  'refused.administrativeQuery': 3,
  'unavailable.notHeld': 25,
  'unavailable.notReadyMade': 1,
  'unavailable.stillUnclear': 0.7,
  'declined.petition': 3,
  'declined.duplicate': 1.5,
  'declined.publication': 0.1,
  'declined.excessive': 0.2,
  'declined.reconfirmation': 0.2,
  'other.notCorrected': 2,
  'other.feeUnpaid': 0.3,
  'other.rest': 3,
  other: 5,
  carriedOver: 4,
};

/** Each request is dealt to an applicant, a beginning and an end, so every column balances. */
function requestsOf(
  template: Template,
  random: Random,
  received: number,
): readonly [string, number][] {
  const ends = cellsOf(template)
    .filter(({ table, column }) => table.id === 'requests' && column.id === 'natural')
    .map(({ row }) => row.id)
    .filter((row) => RESULT_SHARES[row] !== undefined);
  const shares = ends.map((row) => varied(random, RESULT_SHARES[row] ?? 0));
  const applicantShares = APPLICANT_SHARES.map((share) => varied(random, share));
  const counts = new Map<string, number>();
  for (const row of ['received', 'carriedIn', ...ends]) {
    for (const column of APPLICANTS) counts.set(`requests/${row}/${column}`, 0);
  }
  const carriedIn = random.chance(0.6) ? Math.round(received * random.next() * 0.08) : 0;
  for (let request = 0; request < received + carriedIn; request += 1) {
    const column = APPLICANTS[random.weighted(applicantShares)] ?? '';
    const end = ends[random.weighted(shares)] ?? '';
    add(counts, `requests/${request < received ? 'received' : 'carriedIn'}/${column}`);
    add(counts, `requests/${end}/${column}`);
  }
  return [...counts];
}

/** Offices differ: each share is multiplied by something between a fifth and two. */
function varied(random: Random, share: number): number {
  return share * (0.2 + 1.8 * random.next());
}

function add(counts: Map<string, number>, address: string): void {
  counts.set(address, (counts.get(address) ?? 0) + 1);
}

function casesOf(random: Random, size: number): readonly [string, number][] {
  return ['review', 'direct', 'afterReview'].flatMap((row) =>
    ['upheld', 'corrected', 'other', 'pending'].map((column): [string, number] => [
      `cases/${row}/${column}`,
      random.chance(0.6) ? 0 : Math.floor(random.next() ** 3 * (size / 20 + 2)),
    ]),
  );
}

function disclosureOf(
  template: Template,
  random: Random,
  size: number,
): readonly [string, CellValue][] {
  const made = new Map<string, number>();
  return cellsOf(template)
    .filter(({ table }) => table.id === 'disclosure')
    .map((cell) => {
      const value = disclosed(cell, random, size);
      if (typeof value !== 'number') return [cell.address, value];
      const kept = withinBounds(cell, value, made);
      made.set(cell.address, kept);
      return [cell.address, kept];
    });
}

function disclosed({ definition }: TemplateCell, random: Random, size: number): CellValue {
  const number = random.chance(0.4) ? 0 : Math.floor(random.next() ** 4 * size * 100);
  switch (definition.kind) {
    case 'count':
      return number;
    case 'signed':
      return random.chance(0.5) ? 0 - number : number;
    case 'amount':
      return `${number}${random.pick(['', '.5', '.0428'])}${definition.unitPlace === 'cell' ? '万元' : ''}`;
  }
}

/** What was disclosed is part of the stock, and no more items go away than there were. */
function withinBounds(
  { address, table, row, column }: TemplateCell,
  value: number,
  made: ReadonlyMap<string, number>,
): number {
  const at = (other: string): number => made.get(`${table.id}/${row.id}/${other}`) ?? 0;
  if (address.endsWith('/totalDisclosed')) return at('disclosed') + value;
  return column.id === 'change' ? Math.max(value, 0 - at('previousItems')) : value;
}
