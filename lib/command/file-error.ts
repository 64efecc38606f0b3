import type { RefusalCode } from '@/lib/import/refusal';
import type { ReadProblem } from '@/lib/report/read-report';

export interface UnreadableFile {
  readonly ok: false;
  readonly file: string;
  readonly error: FileError;
}

export interface FileError {
  readonly code: FileErrorCode;
  /** The line, or the path within the JSON; empty for the file as a whole. */
  readonly place: string;
  readonly message: string;
}

export type FileErrorCode =
  | ReadProblem['code']
  | RefusalCode
  | 'missing'
  | 'folder'
  | 'no-file'
  | 'forbidden'
  | 'not-text'
  | 'not-json'
  | 'already-data'
  | 'out-of-memory'
  | 'failed';

/** What is wrong with a file as a whole. */
export function wholeFile(code: FileErrorCode, message: string): FileError {
  return { code, place: '', message };
}

/** One line for standard error: file, place and reason. */
export function faultLine({ file, error }: UnreadableFile): string {
  return error.place === ''
    ? `${file}：${error.message}\n`
    : `${file}：${error.place}：${error.message}\n`;
}

/** Why the operating system does not give a file. */
export function systemError(error: unknown): FileError {
  switch (systemCodeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return wholeFile('missing', '文件不存在，请检查路径。');
    case 'EACCES':
    case 'EPERM':
      return wholeFile('forbidden', '没有读取这个文件的权限。');
    default:
      return wholeFile('failed', `无法读取（${systemCodeOf(error)}）。`);
  }
}

/** The name that the operating system gives a fault, such as `ENOENT`. */
export function systemCodeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}
