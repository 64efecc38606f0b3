import type { Finding } from '@/lib/findings/finding';
import type { Expected } from './corpus/passage';
import type { Verdict } from './judge';

interface Scores {
  readonly precision: number;
  readonly recall: number;
}

export function overall(verdicts: readonly Verdict[]): Scores {
  const right = verdicts.flatMap((verdict) => verdict.right).length;
  const wrong = verdicts.flatMap(({ falseAlarms }) => falseAlarms).length;
  const hits = verdicts.flatMap((verdict) => verdict.hits).length;
  const missed = verdicts.flatMap((verdict) => verdict.missed).length;
  return { precision: share(right, wrong), recall: share(hits, missed) };
}

/** A line for each rule, and one for each text that is judged wrongly. */
export function tableOf(verdicts: readonly Verdict[]): string {
  const { precision, recall } = overall(verdicts);
  const rules = new Set(
    verdicts.flatMap(({ right, falseAlarms, missed }) =>
      [...right, ...falseAlarms, ...missed].map(({ code }) => code),
    ),
  );
  return [
    `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    ...[...rules].sort().map((rule) => lineOf(rule, verdicts)),
    ...verdicts.flatMap(failuresOf),
  ].join('\n');
}

function lineOf(rule: string, verdicts: readonly Verdict[]): string {
  const count = (items: (verdict: Verdict) => readonly { readonly code: string }[]) =>
    verdicts.flatMap(items).filter(({ code }) => code === rule).length;
  const right = count((verdict) => verdict.right);
  const wrong = count(({ falseAlarms }) => falseAlarms);
  const hits = count((verdict) => verdict.hits);
  const missed = count((verdict) => verdict.missed);
  return `${rule}: right ${right}, false alarms ${wrong}; found ${hits}, missed ${missed}`;
}

function failuresOf({ id, missed, falseAlarms }: Verdict): readonly string[] {
  return [
    ...missed.map((expected) => `${id} missed ${labelOf(expected)}`),
    ...falseAlarms.map((finding) => `${id} false alarm ${nameOf(finding)}`),
  ];
}

function labelOf({ code, figure, cells, stated, actual }: Expected): string {
  return `${code} ${figure ?? cells} ${stated ?? ''} ≠ ${(actual ?? []).join('|')}`;
}

function nameOf({ code, passage, found, cells }: Finding): string {
  const says = passage === null ? found : `${passage.figure} ${passage.stated} ≠ ${passage.actual}`;
  return `${code} ${says} (${cells.join(' + ')})`;
}

/** Of nothing, all is right. */
function share(good: number, bad: number): number {
  return good + bad === 0 ? 1 : good / (good + bad);
}
