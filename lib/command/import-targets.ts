import { basename, dirname, extname, join, resolve } from 'node:path';

/** Where the two files of an imported document go. */
export interface ImportTarget {
  readonly file: string;
  readonly report: string;
  readonly receipt: string;
  /** Whether the plain name is taken by another document, so that a longer one is used. */
  readonly isRenamed: boolean;
}

/**
 * `NAME.report.json` and `NAME.receipt.json`, beside the document when no folder is given.
 * Documents of one name keep their endings in it, and those still alike are numbered.
 */
export function importTargets(
  files: readonly string[],
  folder: string | null,
): readonly ImportTarget[] {
  const plain = files.map((file) => join(folder ?? dirname(file), nameOf(file)));
  const counts = new Map<string, number>();
  for (const base of plain) counts.set(keyOf(base), (counts.get(keyOf(base)) ?? 0) + 1);
  const taken = new Set<string>();
  return files.map((file, index) => {
    const own = plain[index] ?? file;
    const isShared = (counts.get(keyOf(own)) ?? 0) > 1;
    const wanted = isShared ? join(folder ?? dirname(file), basename(file)) : own;
    const base = free(wanted, taken);
    taken.add(keyOf(base));
    return {
      file,
      report: `${base}.report.json`,
      receipt: `${base}.receipt.json`,
      isRenamed: base !== own,
    };
  });
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}

/** Names that differ in case only are one file on many systems. */
function keyOf(path: string): string {
  return resolve(path).toLowerCase();
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(keyOf(wanted))) return wanted;
  for (let number = 2; ; number += 1) {
    const numbered = `${wanted}.${number}`;
    if (!taken.has(keyOf(numbered))) return numbered;
  }
}
