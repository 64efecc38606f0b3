import { severityNames } from '@/lib/findings/messages';
import { placeText } from '@/lib/import/receipt-text';
import type { Severity } from '@/lib/template/template';
import type { CheckedFile, PlacedFinding } from './check-file';
import { eachFile } from './each-file';
import { faultLine, type UnreadableFile } from './file-error';
import type { FileWork } from './file-pool';
import { ExitCode, type Terminal } from './terminal';
import { textTable } from './text-table';

export interface CheckOptions extends FileWork {
  readonly format: 'text' | 'json';
}

type Checked = CheckedFile | UnreadableFile;

export async function runCheck(options: CheckOptions, terminal: Terminal): Promise<number> {
  const { files, previous = null } = options;
  if (previous !== null && files.length !== 1) {
    terminal.warn(`--previous 只能在核对一份报告时用，现在有${files.length}份，请分开核对。\n`);
    return ExitCode.unreadable;
  }
  const checked = await eachFile({ task: 'check', take: async (file) => file }, options, terminal);
  for (const file of checked) {
    if (!file.ok) terminal.warn(faultLine(file));
    else if (previous !== null) terminal.warn(wrongPrevious(file, previous));
  }
  terminal.print(options.format === 'json' ? jsonOf(checked) : listing(checked));
  const isWrong = checked.some((file) => file.ok && file.previous?.isCompared === false);
  return previous !== null && isWrong ? ExitCode.unreadable : exitCodeOf(checked);
}

/** Why nothing was compared with the file that was given; empty when it was. */
function wrongPrevious({ previous }: CheckedFile, file: string): string {
  if (previous === null || previous.isCompared) return '';
  return previous.problems.map(({ message }) => `${file}：${message}\n`).join('');
}

function exitCodeOf(checked: readonly Checked[]): number {
  if (checked.some((file) => !file.ok)) return ExitCode.unreadable;
  return checked.some((file) => countOf(file, 'error') > 0) ? ExitCode.findings : ExitCode.clean;
}

/** One object for each file; those that could not be read have an `error`. */
function jsonOf(checked: readonly Checked[]): string {
  const objects = checked.map((file) => {
    if (!file.ok) return { file: file.file, error: file.error, findings: [] };
    const { document, previous } = file;
    const last = previous === null ? {} : { previous };
    const about = { file: file.file, findings: file.findings, ...last };
    if (document === null) return about;
    const { notReadLines: _words, ...facts } = document;
    return { ...about, document: facts };
  });
  return `${JSON.stringify(objects, null, 2)}\n`;
}

function listing(checked: readonly Checked[]): string {
  const lists = checked.map(listOf).join('');
  return checked.length > 1 ? `${lists}\n${summaryOf(checked)}` : lists;
}

function listOf(file: Checked): string {
  if (!file.ok) return '';
  const notRead = file.document?.notReadLines ?? [];
  const previous = file.previous?.problems ?? [];
  const lines = [
    ...file.findings.map(lineOf),
    ...previous.map(({ message }) => `上年报告  ${message}`),
    ...notRead.map((line) => `未读出  ${line}`),
  ];
  if (lines.length === 0) return `${file.file}：没有发现问题。\n`;
  return `${file.file}：\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function lineOf({ severity, place, message }: PlacedFinding): string {
  const where = place === undefined ? '' : `${placeText(place)}  `;
  return `${severityNames[severity]}  ${where}${message}`;
}

function summaryOf(checked: readonly Checked[]): string {
  const severities: readonly Severity[] = ['error', 'warning', 'notice'];
  const header = ['文件', ...severities.map((severity) => severityNames[severity]), '结果'];
  const rows = checked.map((file) => [
    file.file,
    ...severities.map((severity) => (file.ok ? String(countOf(file, severity)) : '')),
    verdictOf(file),
  ]);
  return textTable([header, ...rows]);
}

function verdictOf(file: Checked): string {
  if (!file.ok) return '无法读取';
  return countOf(file, 'error') > 0 ? '需要修改' : '通过';
}

function countOf(file: Checked, severity: Severity): number {
  if (!file.ok) return 0;
  return file.findings.filter((finding) => finding.severity === severity).length;
}
