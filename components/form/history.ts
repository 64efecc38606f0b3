/** A change of one field, both ways. */
export interface TextChange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export type Step = readonly TextChange[];

/** All steps that can be taken back, and those that were. */
export interface History {
  /** Steps with the same `run`, one after the other, become one; `null` stands alone. */
  push(step: Step, run: string | null): void;
  /** Ends the current run. */
  seal(): void;
  /** Takes these fields out of all steps: somebody else has written them since. */
  forget(names: ReadonlySet<string>): void;
  /** The changes to make, already turned around; `null` when there is nothing to take back. */
  undo(): Step | null;
  redo(): Step | null;
  canUndo(): boolean;
  canRedo(): boolean;
}

/** Characters kept for undoing, so that a day of work in a very long text fits into memory. */
const MOST_CHARACTERS = 20_000_000;

export function createHistory(): History {
  const done: Step[] = [];
  const undone: Step[] = [];
  let currentRun: string | null = null;
  const take = (from: Step[], to: Step[]): Step | null => {
    currentRun = null;
    const step = from.pop();
    if (step === undefined) return null;
    to.push(step);
    return step;
  };
  return {
    push: (step, run) => {
      const last = run !== null && run === currentRun ? done.pop() : undefined;
      done.push(last === undefined ? step : joined(last, step));
      undone.length = 0;
      currentRun = run;
      trim(done);
    },
    seal: () => {
      currentRun = null;
    },
    forget: (names) => {
      currentRun = null;
      for (const steps of [done, undone]) steps.splice(0, steps.length, ...without(steps, names));
    },
    undo: () => reversed(take(done, undone)),
    redo: () => take(undone, done),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
}

function without(steps: readonly Step[], names: ReadonlySet<string>): readonly Step[] {
  return steps
    .map((step) => step.filter(({ name }) => !names.has(name)))
    .filter((step) => step.length > 0);
}

/** The earliest `from` and the latest `to` of every field. */
function joined(first: Step, second: Step): Step {
  const changes = new Map(first.map((change) => [change.name, change]));
  for (const change of second) {
    const earlier = changes.get(change.name);
    changes.set(change.name, { ...change, from: earlier?.from ?? change.from });
  }
  return [...changes.values()];
}

function reversed(step: Step | null): Step | null {
  return step?.map(({ name, from, to }) => ({ name, from: to, to: from })).reverse() ?? null;
}

function trim(steps: Step[]): void {
  let kept = 0;
  for (let index = steps.length - 1; index > 0; index -= 1) {
    kept += sizeOf(steps[index] ?? []);
    if (kept <= MOST_CHARACTERS) continue;
    steps.splice(0, index);
    return;
  }
}

function sizeOf(step: Step): number {
  return step.reduce((size, { from, to }) => size + from.length + to.length, 1);
}
