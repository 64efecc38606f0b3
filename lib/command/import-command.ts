import { resolve } from 'node:path';

import { eachFile } from './each-file';
import { faultLine, systemCodeOf, type UnreadableFile } from './file-error';
import type { FileWork, Take } from './file-pool';
import type { ImportedFile, ImportSummary } from './import-one';
import { type ImportTarget, importTargets } from './import-targets';
import { ExitCode, type Terminal } from './terminal';
import { textTable } from './text-table';
import { writeAtomically } from './write-atomically';

export interface ImportOptions extends FileWork {
  /** `null`: beside each document. */
  readonly folder: string | null;
}

/** What became of one document. */
interface Written {
  readonly target: ImportTarget;
  /** `null` when it could not be read. */
  readonly summary: ImportSummary | null;
  /** For standard error; `null` when both files were written. */
  readonly fault: string | null;
}

export async function runImport(options: ImportOptions, terminal: Terminal): Promise<number> {
  const targets = importTargets(options.files, options.folder);
  const inputs = new Set(options.files.map((file) => resolve(file)));
  const take: Take<'import', Written> = async (read, index) => {
    const target = targets[index];
    if (target === undefined) throw new Error('more results than files');
    return writeBoth(target, read, inputs);
  };
  const written = await eachFile({ task: 'import', take }, options, terminal);
  for (const each of written) warnOf(each, terminal);
  terminal.print(listing(written));
  return written.every(({ fault }) => fault === null) ? ExitCode.clean : ExitCode.unreadable;
}

async function writeBoth(
  target: ImportTarget,
  read: ImportedFile | UnreadableFile,
  inputs: ReadonlySet<string>,
): Promise<Written> {
  if (!read.ok) return { target, summary: null, fault: faultLine(read) };
  const { file, report, receipt } = target;
  const { summary } = read;
  if (inputs.has(resolve(report)) || inputs.has(resolve(receipt))) {
    return { target, summary, fault: `${file}：会覆盖输入文件，没有写入。请换一个目录（-d）。\n` };
  }
  try {
    const encoder = new TextEncoder();
    await writeAtomically(report, encoder.encode(read.report));
    await writeAtomically(receipt, encoder.encode(read.receipt));
    return { target, summary, fault: null };
  } catch (error) {
    const reason = `无法写入（${systemCodeOf(error)}），请检查目录的权限和磁盘空间。`;
    return { target, summary, fault: `${file}：${report}：${reason}\n` };
  }
}

function warnOf({ target, summary, fault }: Written, terminal: Terminal): void {
  if (fault !== null) {
    terminal.warn(fault);
    return;
  }
  if (target.isRenamed) {
    terminal.warn(`${target.file}：与另一个文件同名，结果写入${target.report}。\n`);
  }
  if (summary === null) return;
  const { doubtful, blank, missing } = summary.counts;
  const parts = [
    [doubtful, `待确认${doubtful}格`],
    [blank, `空白${blank}格`],
    [missing, `缺${missing}格`],
  ] as const;
  const open = parts.filter(([count]) => count > 0).map(([, text]) => text);
  if (open.length > 0) {
    terminal.warn(`${target.file}：${open.join('，')}，见${target.receipt}。\n`);
  }
}

function listing(written: readonly Written[]): string {
  if (written.length === 1) {
    return written
      .filter(({ fault }) => fault === null)
      .map(({ target }) => `${target.report}\n${target.receipt}\n`)
      .join('');
  }
  const header = ['文件', '年度', '版式', '读出', '按零计', '空白', '待确认', '缺', '结果'];
  return textTable([header, ...written.map(rowOf)]);
}

function rowOf({ target, summary, fault }: Written): readonly string[] {
  if (summary === null) return [target.file, '', '', '', '', '', '', '', '无法读取'];
  const { counts } = summary;
  const figures = [
    counts.read,
    counts['assumed-zero'],
    counts.blank,
    counts.doubtful,
    counts.missing,
  ];
  const verdict = fault === null ? '已导入' : '没有写入';
  return [target.file, String(summary.year), summary.edition, ...figures.map(String), verdict];
}
