import { type FileWork, type Result, type Task, workOnFiles } from './file-pool';
import { progressOf, type Terminal } from './terminal';

/** Does a task with every file, and says how far it is. */
export async function eachFile<T extends Task>(
  task: T,
  work: FileWork,
  terminal: Terminal,
): Promise<readonly Result<T>[]> {
  const progress = progressOf(terminal, work.files.length);
  try {
    return await workOnFiles(task, work, (file) => progress.step(file));
  } finally {
    progress.end();
  }
}
