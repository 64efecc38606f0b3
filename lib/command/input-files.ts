import { glob, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

export interface InputChoice {
  /** Files, folders and patterns such as `*.docx`, as they were given. */
  readonly given: readonly string[];
  readonly folders: 'flat' | 'deep';
}

/**
 * The files that are meant, each once. A folder stands for the documents in it; a folder without
 * any, and a pattern that nothing matches, stays as it is and is told as unreadable later.
 */
export async function inputFiles({ given, folders }: InputChoice): Promise<readonly string[]> {
  const found = await Promise.all(given.map((path) => filesAt(path, folders)));
  const byPath = new Map<string, string>();
  for (const file of found.flat()) {
    const path = resolve(file);
    if (!byPath.has(path)) byPath.set(path, file);
  }
  return [...byPath.values()];
}

const DOCUMENT =
  /^[^.~].*\.(?:docx?|wps|pdf|html?|mhtml?|txt|md|markdown|xlsx?|et|rtf|odt|ofd|json)$/iu;
const RECEIPT = /\.receipt\.json$/iu;
const order = new Intl.Collator('zh', { numeric: true });

async function filesAt(path: string, folders: InputChoice['folders']): Promise<readonly string[]> {
  const kind = await kindOf(path);
  if (kind === 'folder') return filled(await documentsIn(path, folders), path);
  if (kind === 'none' && /[*?]/u.test(path)) return filled(await matching(path), path);
  return [path];
}

async function matching(pattern: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob(pattern)) files.push(file);
  return files;
}

function filled(files: readonly string[], path: string): readonly string[] {
  return files.length === 0 ? [path] : files.toSorted(order.compare);
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

async function documentsIn(
  folder: string,
  folders: InputChoice['folders'],
): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: folders === 'deep' });
    return entries
      .filter(({ name }) => DOCUMENT.test(name) && !RECEIPT.test(name))
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(folder, relative(folder, join(parentPath, name))));
  } catch {
    return [];
  }
}
