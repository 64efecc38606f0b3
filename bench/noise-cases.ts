import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { corpusOf } from '@/tests/support/noise/corpus';
import { isExact, type Judgement } from '@/tests/support/noise/judge-import';
import { type NoiseCase, nameOf, planOf } from '@/tests/support/noise/make-case';
import {
  type CaseResult,
  groupedBy,
  runCorpus,
  type Tally,
  tallyOf,
} from '@/tests/support/noise/run-corpus';

/**
 * `tsx bench/noise-cases.ts [WORD …]` runs the noise cases whose name holds one of the words, or
 * one case if the word is its full name, and says what was read wrongly. With NOISE_FOLDER set,
 * files that were not read exactly are written there. NOISE_SIZE is reports per layout and noise.
 */
async function run(): Promise<void> {
  const words = process.argv.slice(2);
  const size = Number(process.env.NOISE_SIZE ?? 1);
  const named = words.filter((word) => /^[^:]+:[^:]*:\d+$/u.test(word)).map(planOf);
  const all = corpusOf({ plain: 4 * size, single: size, mixed: 8 * size });
  const found = all.filter((plan) => words.some((word) => nameOf(plan).includes(word)));
  const rest = words.length === 0 ? all : found;
  const results = await runCorpus(named.length > 0 ? named : rest, showCase);
  printGroups(
    'layout',
    groupedBy(results, ({ plan }) => [plan.layout]),
  );
  printGroups(
    'noise',
    groupedBy(results, ({ plan }) => noiseNames(plan.noises)),
  );
  printTally('ALL', tallyOf(results));
}

function noiseNames(chosen: readonly string[]): readonly string[] {
  if (chosen.length === 0) return ['(none)'];
  return chosen.length > 1 ? ['(several)'] : chosen;
}

function showCase(made: NoiseCase, judgement: Judgement): void {
  if (isExact(judgement) && isComplete(judgement)) return;
  console.log(`${made.name}  ${summaryOf(judgement)}`);
  const { missed, wrong, invented, refusal, fieldFaults } = judgement;
  for (const [kind, faults] of Object.entries({ wrong, invented, missed })) {
    for (const { address, expected, got } of refusal === null ? faults.slice(0, 6) : []) {
      console.log(`    ${kind} ${address}: ${expected} → ${got}`);
    }
  }
  for (const fault of fieldFaults) console.log(`    ${fault}`);
  keepFile(made);
}

function summaryOf(judgement: Judgement): string {
  const { missed, wrong, invented, refusal, relations, edition } = judgement;
  const words = [
    `missed ${missed.length} wrong ${wrong.length} invented ${invented.length}`,
    refusal === null ? '' : `REFUSED ${refusal}`,
    relations === false ? 'RELATIONS' : '',
    edition ? '' : 'EDITION',
  ];
  return words.filter((word) => word !== '').join(' ');
}

function keepFile({ name, layout, file }: NoiseCase): void {
  const folder = process.env.NOISE_FOLDER;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name.replace(/[:+]/gu, '_')}${layout.extension}`), file.bytes);
}

function isComplete(judgement: Judgement): boolean {
  return judgement.fieldFaults.length === 0 && judgement.relations !== false && judgement.edition;
}

function printGroups(title: string, groups: ReadonlyMap<string, readonly CaseResult[]>): void {
  console.log(
    `\n${title.padEnd(32)} exact        missed wrong invent | edition year agency title preface prose relations`,
  );
  for (const [name, results] of groups) printTally(name, tallyOf(results));
}

function printTally(name: string, tally: Tally): void {
  const { cases, exact, missed, wrong, invented } = tally;
  const share = (part: number, whole: number) =>
    whole === 0 ? '   –' : `${((100 * part) / whole).toFixed(0)}%`.padStart(4);
  const fields = [tally.edition, tally.year, tally.agency, tally.title, tally.preface];
  console.log(
    `${name.padEnd(32)} ${String(exact).padStart(4)}/${String(cases).padEnd(4)} ${String(missed).padStart(7)} ${String(wrong).padStart(5)} ${String(invented).padStart(6)} | ${fields.map((field) => share(field, cases)).join('  ')}  ${share(tally.rightProse, tally.proseSections)}  ${share(tally.named, tally.judged)}`,
  );
}

await run();
