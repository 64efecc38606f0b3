import type { Cause, Change } from '@/lib/findings/finding';
import { brokenLinesOf } from '@/lib/report/broken-lines';
import { ledgerOf } from '@/lib/report/ledger';
import type { Values } from '@/lib/report/report';
import { totalsAbove, withValues } from '@/lib/report/stated-totals';
import type { Template } from '@/lib/template/template';
import { blocksShifted } from './blocks-shifted';
import { carryOverForgotten } from './carry-over-forgotten';
import { gridsOf } from './grids';
import { misfiled } from './misfiled';
import { plausibilityIn } from './plausibility';
import { type Candidate, type Edit, trialOf } from './repair';
import { rowsExchanged } from './rows-exchanged';
import { halfExplained, singleCells } from './single-cells';
import { printedValuesOf, type Situation, situationOf } from './situation';
import { isExplainedByColumns } from './summary-lines';

/** A cause with the lines that it mends. */
export interface Suggestion {
  readonly cause: Cause;
  readonly lines: readonly number[];
}

/**
 * Likely causes of the broken lines, the likeliest first. A column of totals that is out by what
 * the other columns are out by has no causes of its own.
 */
export function suggestCauses(template: Template, values: Values): readonly Suggestion[] {
  const ledger = ledgerOf(template, values);
  const all = brokenLinesOf(ledger).map(({ index }) => index);
  if (all.length === 0) return [];
  const stated = situationOf(template, values);
  const broken = all.filter(
    (line) => !isExplainedByColumns(stated, line, (at) => stated.differences[at] ?? 0),
  );
  const printed = printedValuesOf(ledger, values);
  const found: Suggestion[] = [];
  const sources = [
    () => (printed === null ? [] : suggestionsOf(template, values, situationOf(template, printed))),
    () => suggestionsOf(template, values, stated),
    () => partsOf(template, values, situationOf(template, printed ?? values)),
  ];
  for (const source of sources) {
    const left = broken.filter((line) => !found.some(({ lines }) => lines.includes(line)));
    if (left.length > 0) found.push(...source());
  }
  const own = found.map(({ cause, lines }) => ({
    cause,
    lines: lines.filter((line) => broken.includes(line)),
  }));
  return distinct(own.toSorted((a, b) => b.cause.likelihood - a.cause.likelihood));
}

/** Where errors meet in one line, what mends a line but leaves another broken. */
function partsOf(template: Template, values: Values, situation: Situation): Suggestion[] {
  const trial = trialOf(situation);
  const candidates = halfExplained(situation, trial);
  return ratedOf(template, values, { situation, candidates }).flatMap(({ cause }) => {
    const made = Object.fromEntries(cause.changes.map(({ address, to }) => [address, to]));
    const after = brokenLinesOf(ledgerOf(template, withValues(template, values, made)));
    const left = new Set(after.map(({ index }) => index));
    const isHarmless = [...left].every((line) => situation.broken.includes(line));
    const lines = situation.broken.filter((line) => !left.has(line));
    const weaker = { ...cause, likelihood: cause.likelihood * PART_WEIGHT };
    return isHarmless && lines.length > 0 ? [{ cause: weaker, lines }] : [];
  });
}

const PART_WEIGHT = 1e-12;

/** Changes to the values, found by what is known of the document that they came from. */
function suggestionsOf(template: Template, values: Values, situation: Situation): Suggestion[] {
  const candidates = candidatesOf(template, situation);
  return ratedOf(template, values, { situation, candidates });
}

interface Found {
  readonly situation: Situation;
  readonly candidates: readonly Candidate[];
}

function ratedOf(
  template: Template,
  values: Values,
  { situation, candidates }: Found,
): Suggestion[] {
  const trial = trialOf(situation);
  const plausibility = plausibilityIn(template, situation);
  const rated = candidates.map((candidate) => {
    trial.lay(candidate.edits);
    const lines = trial.partlyMended();
    const fit = shareWeight(situation, lines) * plausibility(candidate.edits);
    return { candidate, lines, likelihood: candidate.weight * fit };
  });
  const best = rated.toSorted((a, b) => b.likelihood - a.likelihood).slice(0, MOST_SUGGESTIONS);
  return best.flatMap(({ candidate, lines, likelihood }) => {
    const changes = changesOf(template, situation, { candidate, values });
    return changes.length === 0
      ? []
      : [{ cause: { kind: candidate.kind, changes, likelihood }, lines }];
  });
}

const MOST_SUGGESTIONS = 20;

function candidatesOf(template: Template, situation: Situation): readonly Candidate[] {
  const trial = trialOf(situation);
  const grids = gridsOf(template, situation.compiled);
  return [
    ...singleCells(situation, trial),
    ...misfiled(situation, trial),
    ...carryOverForgotten(situation, trial),
    ...grids.flatMap((grid) => rowsExchanged(situation, trial, grid)),
    ...grids.flatMap((grid) => blocksShifted(situation, trial, grid)),
  ];
}

/** One error that explains everything beats two that explain a half each. */
function shareWeight({ compiled, broken }: Situation, lines: readonly number[]): number {
  const tableOf = (line: number) => compiled.lines[line]?.line.relation.table;
  const tables = new Set(lines.map(tableOf));
  const left = broken.filter((line) => tables.has(tableOf(line)) && !lines.includes(line));
  return 0.01 ** Math.min(3, left.length);
}

interface Made {
  readonly candidate: Candidate;
  readonly values: Values;
}

/** The changes to the report itself: totals above a changed cell follow, others are cleared. */
function changesOf(
  template: Template,
  situation: Situation,
  { candidate, values }: Made,
): Change[] {
  const { compiled, numbers } = situation;
  const addressOf = ({ cell }: Edit) => compiled.cells[cell]?.address ?? '';
  const isTyped = ({ cell }: Edit) => compiled.computedBy[cell] === -1;
  const above = new Set(totalsAbove(template, candidate.edits.filter(isTyped).map(addressOf)));
  return candidate.edits.flatMap((edit): Change[] => {
    const address = addressOf(edit);
    const from = values[address] ?? null;
    if (typeof from === 'string') return [];
    if (isTyped(edit)) return [{ address, from, to: (numbers[edit.cell] ?? 0) + edit.by }];
    return from === null || above.has(address) ? [] : [{ address, from, to: null }];
  });
}

/** The same changes may have been found in more than one way. */
function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ cause }) => {
    const key = cause.changes
      .map(({ address, to }) => `${address}=${to}`)
      .sort()
      .join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
