import type { CellValue } from '@/lib/cells/cell-value';
import { lastYearOf } from '@/lib/report/last-year';
import type { Report, Values } from '@/lib/report/report';
import { templateOfYear } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';
import { templates } from '@/schemas/registry';
import { generateReport } from './generate-report';
import { type Random, randomOf } from './random';

export interface YearReport {
  readonly template: Template;
  /** With the report before it, apart from the first. */
  readonly report: Report;
}

/** Reports of one agency for years that follow each other, each taking up where the last left off. */
export function generateYears(
  seed: number,
  years: readonly [number, ...number[]],
): readonly YearReport[] {
  const random = randomOf(seed);
  const [first, ...rest] = years;
  const start = templateOf(first);
  const made: YearReport[] = [
    { template: start, report: { ...generateReport(start, seed), year: first } },
  ];
  for (const year of rest) made.push(yearAfter(made.at(-1), year, random));
  return made;
}

function templateOf(year: number): Template {
  const template = templateOfYear(templates, year);
  if (template === undefined) throw new Error(`no form for ${year}`);
  return template;
}

function yearAfter(before: YearReport | undefined, year: number, random: Random): YearReport {
  if (before === undefined) throw new Error('a first year is given');
  const template = templateOf(year);
  const { agency, sections } = before.report;
  const fresh = generateReport(template, random.between(0, 1_000_000));
  const link = { last: before.report.values, fresh: fresh.values, random };
  const values = {
    ...fresh.values,
    ...requestsAfter(link),
    ...casesAfter(link),
    ...(template === before.template ? stocksAfter(link) : {}),
    ...decisionsAfter(link),
  };
  const report = { ...fresh, year, agency, sections, values };
  return { template, report: withLastYear(report, before) };
}

export function withLastYear(report: Report, { template, report: last }: YearReport): Report {
  const origin = { kind: 'file', name: '上年.json', reportId: null, revision: null } as const;
  return { ...report, lastYear: lastYearOf(template, last, origin) };
}

interface Link {
  readonly last: Values;
  /** This year's figures before they are tied to last year's. */
  readonly fresh: Values;
  readonly random: Random;
}

type Made = Record<string, CellValue>;

const COLUMNS = [
  'natural',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganisation',
];

/** Every column begins with what was left over, and ends as the form wants. */
function requestsAfter({ last, fresh, random }: Link): Made {
  const made: Made = {};
  for (const address of Object.keys(fresh)) {
    if (address.startsWith('requests/') && fresh[address] !== null) made[address] = 0;
  }
  for (const column of COLUMNS) {
    const carriedIn = numberAt(last, `requests/carriedOver/${column}`);
    const received = around(numberAt(last, `requests/received/${column}`), random);
    const carriedOver = Math.floor((received + carriedIn) * 0.1 * random.next());
    const concluded = received + carriedIn - carriedOver;
    const granted = random.between(0, concluded);
    made[`requests/carriedIn/${column}`] = carriedIn;
    made[`requests/received/${column}`] = received;
    made[`requests/carriedOver/${column}`] = carriedOver;
    made[`requests/granted/${column}`] = granted;
    made[`requests/unavailable.notHeld/${column}`] = concluded - granted;
  }
  return made;
}

/** What was pending is among this year's cases. */
function casesAfter({ last, fresh }: Link): Made {
  return Object.fromEntries(
    ['review', 'direct', 'afterReview'].map((row) => {
      const address = `cases/${row}/upheld`;
      return [address, numberAt(fresh, address) + numberAt(last, `cases/${row}/pending`)];
    }),
  );
}

function stocksAfter(link: Link): Made {
  const { last, fresh } = link;
  const made: Made = {};
  for (const row of ['regulations', 'normativeDocuments']) {
    const at = (column: string) => `disclosure/${row}/${column}`;
    if (at('inForce') in fresh) {
      const most = numberAt(last, at('inForce')) + numberAt(fresh, at('issued'));
      made[at('repealed')] = Math.min(numberAt(fresh, at('repealed')), most);
      made[at('inForce')] = most - numberAt(made, at('repealed'));
    } else {
      made[at('totalDisclosed')] =
        numberAt(last, at('totalDisclosed')) + numberAt(fresh, at('disclosed'));
    }
  }
  return { ...made, ...itemsAfter(link), ...feesAfter(link) };
}

function itemsAfter({ last, fresh }: Link): Made {
  const made: Made = {};
  for (const row of ['licences', 'otherServices', 'penalties', 'coercion', 'fees']) {
    const [previous, change] = ['previousItems', 'change'].map((id) => `disclosure/${row}/${id}`);
    if (previous === undefined || change === undefined || !(previous in fresh)) continue;
    made[previous] = numberAt(last, previous) + numberAt(last, change);
    made[change] = Math.max(numberAt(fresh, change), 0 - numberAt(made, previous));
  }
  return made;
}

function feesAfter({ last, fresh }: Link): Made {
  const amount = 'disclosure/fees/amount';
  return amount in fresh ? { [amount]: last[amount] ?? null } : {};
}

function decisionsAfter({ last, random }: Link): Made {
  return Object.fromEntries(
    ['licences', 'penalties', 'coercion'].map((row) => {
      const address = `disclosure/${row}/decisions`;
      return [address, around(numberAt(last, address), random)];
    }),
  );
}

/** As many as last year, give or take a tenth. */
function around(number: number, random: Random): number {
  return Math.round(number * (0.9 + 0.2 * random.next()));
}

function numberAt(values: Values, address: string): number {
  const value = values[address];
  return typeof value === 'number' ? value : 0;
}
