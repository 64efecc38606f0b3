/** Where a command writes. */
export interface Terminal {
  /** Results, to standard output. */
  print(text: string): void;
  /** Faults and progress, to standard error. */
  warn(text: string): void;
  /** Somebody looks at standard error while the command runs. */
  readonly isWatched: boolean;
}

/** What a command ends with. */
export const ExitCode = { clean: 0, findings: 1, unreadable: 2 } as const;

/** Says which of many files is at work, on one line that is wiped again. */
export async function eachWithProgress<Item, Result>(
  { items, nameOf }: { items: readonly Item[]; nameOf: (item: Item) => string },
  terminal: Terminal,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const isShown = terminal.isWatched && items.length > 1;
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (isShown) terminal.warn(`\r\u001b[K${index + 1}/${items.length} ${nameOf(item)}`);
    results.push(await work(item));
  }
  if (isShown) terminal.warn('\r\u001b[K');
  return results;
}
