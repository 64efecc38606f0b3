import { realpath } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';

import { checkReport, isFinishable } from '@/lib/checks/check-report';
import { buildDocument } from '@/lib/document/build-document';
import type { Template } from '@/lib/template/template';
import { type Format, writers } from '@/lib/writers/registry';
import { faultLine, systemCodeOf } from './file-error';
import { type ReadableFile, readReportFile } from './report-file';
import { ExitCode, eachWithProgress, type Terminal } from './terminal';
import { textTable } from './text-table';
import { writeAtomically } from './write-atomically';

export interface RenderOptions {
  readonly files: readonly string[];
  readonly formats: readonly Format[];
  readonly folder: string;
}

/** What became of one report. */
interface Rendered {
  readonly file: string;
  readonly isDraft: boolean;
  readonly written: readonly string[];
  /** Lines for standard error; empty when all went well. */
  readonly faults: readonly string[];
}

export async function runRender(
  templates: readonly Template[],
  options: RenderOptions,
  terminal: Terminal,
): Promise<number> {
  const taken = new Set(await Promise.all(options.files.map(realPath)));
  const rendered = await eachWithProgress(
    { items: options.files, nameOf: String },
    terminal,
    (file) => renderFile(templates, file, { ...options, taken }),
  );
  for (const { file, isDraft, faults } of rendered) {
    for (const fault of faults) terminal.warn(fault);
    if (isDraft) terminal.warn(`${file}：报告尚不完整或有必须改的问题，已在每页标明“草稿”。\n`);
  }
  terminal.print(listing(rendered));
  const isClean = rendered.every(({ faults }) => faults.length === 0);
  return isClean ? ExitCode.clean : ExitCode.unreadable;
}

/** `taken` holds the inputs and what this run has written: none of them is written over. */
interface Target {
  readonly formats: readonly Format[];
  readonly folder: string;
  readonly taken: Set<string>;
}

async function renderFile(
  templates: readonly Template[],
  file: string,
  target: Target,
): Promise<Rendered> {
  const read = await readReportFile(templates, file);
  if (!read.ok) return { file, isDraft: false, written: [], faults: [faultLine(read)] };
  const isDraft = !isFinishable(checkReport(read.template, read.report));
  const written: string[] = [];
  const faults: string[] = [];
  for (const format of target.formats) {
    const path = join(target.folder, `${nameOf(file)}${writers[format].extension}`);
    const fault = await writeFormat({ read, isDraft, format, path }, target.taken);
    if (fault === null) written.push(path);
    else faults.push(`${file}：${path}：${fault}\n`);
  }
  return { file, isDraft, written, faults };
}

interface Job {
  readonly read: ReadableFile;
  readonly isDraft: boolean;
  readonly format: Format;
  readonly path: string;
}

/** Why the file could not be written; `null` when it was. */
async function writeFormat(job: Job, taken: Set<string>): Promise<string | null> {
  const target = await realPath(job.path);
  if (taken.has(target)) return '会覆盖输入文件或本次已生成的文件，没有写入。请换一个目录（-d）。';
  const { template, report } = job.read;
  const document = buildDocument(template, report, { draft: job.isDraft });
  const bytes = await writers[job.format].write(document);
  try {
    await writeAtomically(job.path, bytes);
  } catch (error) {
    return `无法写入（${systemCodeOf(error)}），请检查目录的权限和磁盘空间。`;
  }
  taken.add(target);
  return null;
}

/** The one true path of a file that may not be there yet. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return resolve(path);
  }
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}

function listing(rendered: readonly Rendered[]): string {
  if (rendered.length === 1) return rendered.flatMap(({ written }) => written.map(line)).join('');
  const rows = rendered.map(({ file, written, isDraft, faults }) => [
    file,
    written.map((path) => extname(path).slice(1)).join(' '),
    isDraft ? '草稿' : '',
    faults.length > 0 ? '未完成' : '已生成',
  ]);
  return textTable([['文件', '格式', '标记', '结果'], ...rows]);
}

function line(text: string): string {
  return `${text}\n`;
}
