import type { Claim } from '@/lib/claims/claim';
import type { Finding } from '@/lib/findings/finding';
import { newFinding } from '@/lib/findings/new-finding';
import { addressOf } from '@/lib/template/address';
import type { Template } from '@/lib/template/template';
import type { CheckInput } from './check-input';

/** A list of results that leaves out one that the table has: 其他处理, most often. */
export function checkOmitted(input: CheckInput, claims: readonly Claim[]): readonly Finding[] {
  const results = resultsOf(input.template);
  const told = claims.filter((claim) => isResult(claim, results));
  const named = new Set(told.flatMap(({ readings }) => readings.flatMap(({ plus }) => plus)));
  const omitted = results.filter((address) => !named.has(address) && countAt(input, address) > 0);
  if (omitted.length === 0) return [];
  return listsOf(input, told)
    .filter((list) => !addsUp(input, list, claims))
    .flatMap((list) => findingIn(input, list, omitted))
    .slice(0, 1);
}

/** All figures from the first result to the end of its sentence come to the total. */
function addsUp(input: CheckInput, { field, text, claims: [first] }: List, all: readonly Claim[]) {
  if (first === undefined) return false;
  const end = text.indexOf('。', first.start);
  const told = all.filter(
    (claim) =>
      claim.field === field &&
      claim.kind === 'figure' &&
      claim.rule !== 'T2' &&
      claim.start >= first.start &&
      (end < 0 || claim.start < end),
  );
  return told.reduce((sum, { stated }) => sum + stated, 0) === totalIn(input);
}

/** The total cells of all rows that are results, as the words of the form name them. */
function resultsOf({ claimWords }: Template): readonly string[] {
  const rows = claimWords.lines.filter(({ rule, axis }) => rule === 'T3' && axis === 'row');
  const addresses = rows.flatMap(({ table, meanings }) =>
    meanings.flatMap((ids) => ids.map((id) => addressOf(table, id, totalOf(claimWords, table)))),
  );
  return [...new Set(addresses)];
}

function totalOf({ defaults }: Template['claimWords'], table: string): string {
  return defaults[table]?.column[0]?.[0] ?? '';
}

function isResult({ kind, readings }: Claim, results: readonly string[]): boolean {
  const [first] = readings;
  return kind === 'figure' && first !== undefined && first.plus.every((at) => results.includes(at));
}

function countAt({ report, ledger }: CheckInput, address: string): number {
  const value = report.values[address] ?? ledger.totalAt(address)?.value;
  return typeof value === 'number' ? value : 0;
}

interface List {
  readonly field: string;
  readonly text: string;
  readonly start: number;
  readonly claims: readonly Claim[];
}

/** The results told in one paragraph. */
function listsOf({ report }: CheckInput, told: readonly Claim[]): readonly List[] {
  const lists = new Map<string, List>();
  for (const claim of told) {
    const text = claim.field === 'preface' ? report.preface : (report.sections[claim.field] ?? '');
    const start = text.lastIndexOf('\n', claim.start) + 1;
    const key = `${claim.field} ${start}`;
    const claims = [...(lists.get(key)?.claims ?? []), claim];
    lists.set(key, { field: claim.field, text, start, claims });
  }
  return [...lists.values()];
}

/** One result may be told for its own sake. */
const LEAST_RESULTS = 2;

/** Words that say that there are more. */
const MORE =
  /等情形|等方式|等情况|其余|撤回|撤销|终止办理|其[他它](?:情形|方式|结果|类|类型)?的?(?:\d|[一二三四五六七八九十]+件)/u;

function findingIn(input: CheckInput, list: List, omitted: readonly string[]): readonly Finding[] {
  const { field, text, claims } = list;
  const first = claims[0];
  const last = claims.at(-1);
  if (first === undefined || last === undefined) return [];
  const paragraph = text.slice(list.start).split('\n', 1)[0] ?? '';
  const unnamed = omitted.filter((address) => !isNamed(input.template, address, paragraph));
  const isTold = claims.length < LEAST_RESULTS || unnamed.length === 0;
  const isPartial =
    !paragraph.includes('其中') &&
    !/(?:[^不]|^)公开(?:的|类)?共?[\d一二三四五六七八九十]|[\d件]{1,9}(?:予以)?公开/u.test(
      paragraph,
    );
  if (isTold || isPartial || MORE.test(paragraph) || isWhole(input, claims)) return [];
  const actual = unnamed.reduce((sum, address) => sum + countAt(input, address), 0);
  const figure = text.slice(first.start, last.end);
  return [
    newFinding({
      code: 'T7',
      severity: 'notice',
      section: field,
      at: field,
      cells: unnamed,
      found: figure,
      passage: { figure, start: first.start, end: last.end, stated: 0, actual },
    }),
  ];
}

/** Its words stand there, though the figure with them was not understood. */
function isNamed({ claimWords }: Template, address: string, paragraph: string): boolean {
  const row = address.split('/')[1] ?? '';
  const lines = claimWords.lines.filter(
    ({ rule, axis, meanings }) =>
      rule === 'T3' && axis === 'row' && meanings.some((ids) => ids.includes(row)),
  );
  const sure = lines.filter(({ sureness }) => sureness === 'sure');
  return sure.some(({ words }) => words.some((word) => paragraph.includes(word)));
}

/** The results told come to the total: none is left out, whatever it was counted as. */
function isWhole(input: CheckInput, claims: readonly Claim[]): boolean {
  const told = claims.reduce((sum, { stated }) => sum + stated, 0);
  return told === totalIn(input);
}

function totalIn(input: CheckInput): number {
  return resultsOf(input.template).reduce((sum, at) => sum + countAt(input, at), 0);
}
