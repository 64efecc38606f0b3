import { checkReport } from '@/lib/checks/check-report';
import type { Change } from '@/lib/findings/finding';
import type { Template } from '@/lib/template/template';
import type { ErrorKind } from './damage';
import { generateReport } from './generate-report';
import { type InjectedError, injectError } from './inject-error';

/** How often the cure of an injected error was proposed, and how high. */
export interface Verdict {
  readonly kind: ErrorKind;
  readonly origin: InjectedError['origin'];
  readonly reports: number;
  readonly first: number;
  readonly firstThree: number;
}

export const errorKinds: readonly ErrorKind[] = [
  'misfiled',
  'swapped-digits',
  'doubled-digit',
  'dropped-digit',
  'rows-exchanged',
  'block-shifted',
  'wrong-total',
  'carry-over-forgotten',
];

/**
 * Injects as many errors of each kind, both editions in turn, and looks at the causes of the
 * first finding. A cause is true only if its changes undo exactly the injected error.
 */
export function judgeCauses(templates: readonly Template[], perKind: number): readonly Verdict[] {
  return errorKinds.flatMap((kind) => {
    const judged = templates.flatMap((template) => {
      const share = Math.ceil(perKind / templates.length);
      return errorsOf(template, kind, share).map((error) => ({
        origin: error.origin,
        rank: rankOfCure(template, error),
      }));
    });
    return (['form', 'document'] as const)
      .map((origin) => verdictOf(kind, origin, judged))
      .filter(({ reports }) => reports > 0);
  });
}

/** Reports with one error each; where a report has nothing to spoil, the next one is taken. */
export function errorsOf(
  template: Template,
  kind: ErrorKind,
  count: number,
): readonly InjectedError[] {
  const errors: InjectedError[] = [];
  for (let seed = 1; errors.length < count; seed += 1) {
    const error = injectError(template, generateReport(template, seed), {
      kind,
      seed: seed * 7919,
    });
    if (error !== null) errors.push(error);
  }
  return errors;
}

interface Judged {
  readonly origin: InjectedError['origin'];
  readonly rank: number | null;
}

function verdictOf(
  kind: ErrorKind,
  origin: InjectedError['origin'],
  judged: readonly Judged[],
): Verdict {
  const here = judged.filter((one) => one.origin === origin);
  const within = (most: number) => here.filter(({ rank }) => rank !== null && rank < most).length;
  return { kind, origin, reports: here.length, first: within(1), firstThree: within(3) };
}

/** The place of the cure among the causes of the first finding; `null` when it is missing. */
function rankOfCure(template: Template, { report, cure }: InjectedError): number | null {
  const broken = checkReport(template, report).find(({ relation }) => relation !== null);
  const rank = (broken?.causes ?? []).findIndex(
    ({ changes }) => written(changes) === written(cure),
  );
  return rank < 0 ? null : rank;
}

function written(changes: readonly Change[]): string {
  return changes
    .map(({ address, from, to }) => `${address}: ${from} → ${to}`)
    .sort()
    .join(', ');
}

export function shareOf(verdicts: readonly Verdict[], place: 'first' | 'firstThree'): number {
  const sum = (key: 'reports' | 'first' | 'firstThree') =>
    verdicts.reduce((total, verdict) => total + verdict[key], 0);
  return sum(place) / sum('reports');
}
