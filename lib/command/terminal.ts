/** Where a command writes. */
export interface Terminal {
  /** Results, to standard output. */
  print(text: string): void;
  /** Faults and progress, to standard error. */
  warn(text: string): void;
  /** Somebody looks at standard error while the command runs. */
  readonly isWatched: boolean;
  /** The line that somebody types; `null` where nobody sits at a terminal. */
  ask(question: string): Promise<string | null>;
}

/** What a command ends with. */
export const ExitCode = { clean: 0, findings: 1, unreadable: 2 } as const;

export interface Progress {
  /** One more is at work, or done. */
  step(name: string): void;
  end(): void;
}

/** Says how far the work on many files is, on one line that is wiped again. */
export function progressOf(terminal: Terminal, count: number): Progress {
  if (!terminal.isWatched || count < 2) return { step: () => {}, end: () => {} };
  let steps = 0;
  return {
    step: (name) => {
      steps += 1;
      terminal.warn(`\r\u001b[K${steps}/${count} ${name}`);
    },
    end: () => terminal.warn('\r\u001b[K'),
  };
}

/** Works on one item after the other, and says which of many is at work. */
export async function eachWithProgress<Item, Result>(
  { items, nameOf }: { items: readonly Item[]; nameOf: (item: Item) => string },
  terminal: Terminal,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const progress = progressOf(terminal, items.length);
  const results: Result[] = [];
  for (const item of items) {
    progress.step(nameOf(item));
    results.push(await work(item));
  }
  progress.end();
  return results;
}
