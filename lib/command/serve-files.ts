import { worker } from 'workerpool';

import type { Template } from '@/lib/template/template';
import { type CheckedFile, checkFile } from './check-file';
import type { UnreadableFile } from './file-error';
import { type ImportedFile, importOne } from './import-one';
import { configurePdfInNode } from './pdf-in-node';

/** What a worker does with a file. Results cross processes, so they are plain data. */
export interface FileTasks {
  /** With last year's report, where there is one. */
  check(file: string, previous: string | null): Promise<CheckedFile | UnreadableFile>;
  import(file: string): Promise<ImportedFile | UnreadableFile>;
}

/** Makes the process that calls it a worker for `FilePool`. */
export function serveFiles(templates: readonly Template[]): void {
  configurePdfInNode();
  // The PDF package leaves promises behind that nobody waits for where a file is damaged; whoever
  // waits for the file hears of it.
  process.on('unhandledRejection', () => {});
  const tasks: FileTasks = {
    check: (file, previous) => checkFile(templates, file, previous),
    import: (file) => importOne(templates, file),
  };
  worker({ ...tasks });
}
