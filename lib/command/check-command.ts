import { checkReport } from '@/lib/checks/check-report';
import type { Finding } from '@/lib/findings/finding';
import { type Message, messageOf, severityNames } from '@/lib/findings/messages';
import type { Severity, Template } from '@/lib/template/template';
import { type FileError, faultLine, readReportFile } from './report-file';
import { ExitCode, eachWithProgress, type Terminal } from './terminal';
import { textTable } from './text-table';

/** What `check --json` prints for one file. */
interface CheckedFile {
  readonly file: string;
  readonly error?: FileError;
  readonly findings: readonly (Finding & { readonly message: string })[];
}

export interface CheckOptions {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
}

export async function runCheck(
  templates: readonly Template[],
  { files, format }: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const checked = await eachWithProgress({ items: files, nameOf: String }, terminal, (file) =>
    checkFile(templates, file),
  );
  for (const { file, error } of checked) {
    if (error !== undefined) terminal.warn(faultLine({ ok: false, file, error }));
  }
  terminal.print(format === 'json' ? `${JSON.stringify(checked, null, 2)}\n` : listing(checked));
  return exitCodeOf(checked);
}

async function checkFile(templates: readonly Template[], file: string): Promise<CheckedFile> {
  const read = await readReportFile(templates, file);
  if (!read.ok) return { file, error: read.error, findings: [] };
  const { template, report } = read;
  const findings = checkReport(template, report).map((finding) => ({
    ...finding,
    message: sentenceOf(messageOf(template, finding)),
  }));
  return { file, findings };
}

function sentenceOf({ title, text }: Message): string {
  return text === '' ? title : `${title}。${text}`;
}

function exitCodeOf(checked: readonly CheckedFile[]): number {
  if (checked.some((file) => file.error !== undefined)) return ExitCode.unreadable;
  return checked.some((file) => countOf(file, 'error') > 0) ? ExitCode.findings : ExitCode.clean;
}

function listing(checked: readonly CheckedFile[]): string {
  const lists = checked.filter((file) => file.error === undefined).map(listOf);
  return checked.length > 1 ? `${lists.join('')}\n${summaryOf(checked)}` : lists.join('');
}

function listOf({ file, findings }: CheckedFile): string {
  if (findings.length === 0) return `${file}：没有发现问题。\n`;
  const lines = findings.map(
    (finding) => `  ${severityNames[finding.severity]}  ${finding.message}`,
  );
  return `${file}：\n${lines.join('\n')}\n`;
}

function summaryOf(checked: readonly CheckedFile[]): string {
  const header = ['文件', ...Object.values(severityNames), '结果'];
  const rows = checked.map((file) => [
    file.file,
    ...severities().map((severity) => (file.error ? '' : String(countOf(file, severity)))),
    verdictOf(file),
  ]);
  return textTable([header, ...rows]);
}

function verdictOf(file: CheckedFile): string {
  if (file.error !== undefined) return '无法读取';
  return countOf(file, 'error') > 0 ? '需要修改' : '通过';
}

function severities(): readonly Severity[] {
  return ['error', 'warning', 'notice'];
}

function countOf(file: CheckedFile, severity: Severity): number {
  return file.findings.filter((finding) => finding.severity === severity).length;
}
