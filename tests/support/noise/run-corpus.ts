import { isExact, type Judgement } from './judge-import';
import { type CasePlan, judgeCase, makeCase, type NoiseCase, nameOf } from './make-case';

export interface CaseResult {
  readonly plan: CasePlan;
  readonly name: string;
  readonly judgement: Judgement;
}

/** Prints, imports and judges each planned case; those in which noise found nothing are left out. */
export async function runCorpus(
  plans: readonly CasePlan[],
  onCase: (made: NoiseCase, judgement: Judgement) => void = () => undefined,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const plan of plans) {
    const made = await makeCase(plan);
    if (made === null) continue;
    const judgement = await judgeCase(made);
    onCase(made, judgement);
    results.push({ plan, name: nameOf(plan), judgement });
  }
  return results;
}

export interface Tally {
  readonly cases: number;
  readonly exact: number;
  readonly cells: number;
  readonly missed: number;
  readonly wrong: number;
  readonly invented: number;
  readonly edition: number;
  readonly year: number;
  readonly agency: number;
  readonly title: number;
  readonly preface: number;
  readonly proseSections: number;
  readonly rightProse: number;
  /** Cases whose relations can be judged, and those where exactly the injected are broken. */
  readonly judged: number;
  readonly named: number;
}

export function tallyOf(results: readonly CaseResult[]): Tally {
  const judgements = results.map(({ judgement }) => judgement);
  const sum = (of: (judgement: Judgement) => number) =>
    judgements.reduce((so, judgement) => so + of(judgement), 0);
  const count = (is: (judgement: Judgement) => boolean) => judgements.filter(is).length;
  return {
    cases: judgements.length,
    exact: count(isExact),
    cells: sum(({ cells }) => cells),
    missed: sum(({ missed }) => missed.length),
    wrong: sum(({ wrong }) => wrong.length),
    invented: sum(({ invented }) => invented.length),
    edition: count(({ edition }) => edition),
    year: count(({ year }) => year),
    agency: count(({ agency }) => agency),
    title: count(({ title }) => title),
    preface: count(({ preface }) => preface),
    proseSections: sum(({ prose: [, all] }) => all),
    rightProse: sum(({ prose: [right] }) => right),
    judged: count(({ relations }) => relations !== null),
    named: count(({ relations }) => relations === true),
  };
}

/** The results that share a key, in the order in which the keys first appear. */
export function groupedBy(
  results: readonly CaseResult[],
  keysOf: (result: CaseResult) => readonly string[],
): ReadonlyMap<string, readonly CaseResult[]> {
  const groups = new Map<string, CaseResult[]>();
  for (const result of results) {
    for (const key of keysOf(result)) groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return groups;
}
