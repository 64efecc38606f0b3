import { type FileWork, type Take, type Task, workOnFiles } from './file-pool';
import { progressOf, type Terminal } from './terminal';

export interface FileTask<T extends Task, Kept> {
  readonly task: T;
  /** Is called as soon as a file is done. */
  readonly take: Take<T, Kept>;
}

/** Does a task with every file, and says how far it is. */
export async function eachFile<T extends Task, Kept>(
  { task, take }: FileTask<T, Kept>,
  work: FileWork,
  terminal: Terminal,
): Promise<readonly Kept[]> {
  const progress = progressOf(terminal, work.files.length);
  try {
    return await workOnFiles(task, work, async (result, index) => {
      const kept = await take(result, index);
      progress.step(work.files[index] ?? '');
      return kept;
    });
  } finally {
    progress.end();
  }
}
