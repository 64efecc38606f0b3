import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';

import { type ReadProblem, readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { jsonFault } from './json-fault';

export type ReportFile = ReadableFile | UnreadableFile;

export interface ReadableFile {
  readonly ok: true;
  readonly file: string;
  readonly template: Template;
  readonly report: Report;
}

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
  | 'missing'
  | 'folder'
  | 'forbidden'
  | 'too-long'
  | 'not-text'
  | 'not-json'
  | 'failed';

const MOST_BYTES = 32 * 1024 * 1024;

// The details of a wrong shape are worded by zod.
z.config(z.locales.zhCN());

/** Never throws: what cannot be read is told with its place and reason. */
export async function readReportFile(
  templates: readonly Template[],
  file: string,
): Promise<ReportFile> {
  const text = await readText(file);
  if (typeof text !== 'string') return { ok: false, file, error: text };
  const json = parseJson(text);
  if (!json.ok) return { ok: false, file, error: json.error };
  const read = readReport(templates, json.value);
  if (read.ok) return { ok: true, file, template: read.template, report: read.report };
  const [problem] = read.problems;
  if (problem === undefined) throw new Error('a report was refused without a reason');
  return { ok: false, file, error: shapeError(templates, problem) };
}

/** One line for standard error: file, place and reason. */
export function faultLine({ file, error }: UnreadableFile): string {
  return error.place === ''
    ? `${file}：${error.message}\n`
    : `${file}：${error.place}：${error.message}\n`;
}

async function readText(file: string): Promise<string | FileError> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return wholeFile('too-long', '文件超过 32 MB，不是年度报告的数据文件。');
    const bytes = await readFile(file);
    return decoded(bytes);
  } catch (error) {
    return readingError(error);
  }
}

function decoded(bytes: Uint8Array): string | FileError {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return wholeFile('not-text', '不是 UTF-8 编码的文本，请使用本系统导出的 JSON 文件。');
  }
}

function readingError(error: unknown): FileError {
  switch (systemCodeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return wholeFile('missing', '文件不存在，请检查路径。');
    case 'EISDIR':
      return wholeFile('folder', '这是文件夹，请指定其中的 JSON 文件。');
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

function wholeFile(code: FileErrorCode, message: string): FileError {
  return { code, place: '', message };
}

type Json =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: FileError };

function parseJson(text: string): Json {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    if (text.trim() === '') return { ok: false, error: wholeFile('not-json', '文件是空的。') };
    const { line, column } = jsonFault(text);
    const place = `第 ${line} 行第 ${column} 列`;
    const message = '不符合 JSON 语法，文件可能不完整或被改动过。';
    return { ok: false, error: { code: 'not-json', place, message } };
  }
}

function shapeError(templates: readonly Template[], problem: ReadProblem): FileError {
  const { code, path } = problem;
  return { code, place: path, message: reasonOf(templates, problem) };
}

function reasonOf(templates: readonly Template[], { code, found }: ReadProblem): string {
  switch (code) {
    case 'not-a-report':
      return '不是年度报告的数据文件（gouji/1），请使用本系统导出的 JSON 文件。';
    case 'future-format':
      return `格式 ${found} 由更新的版本写成，请升级后再打开。`;
    case 'unknown-edition':
      return `没有版式“${found}”，可用的版式：${editionsOf(templates)}。`;
    case 'wrong-shape':
      return `内容与格式不符（${found}）。`;
  }
}

export function editionsOf(templates: readonly Template[]): string {
  return templates.map((template) => template.edition).join('、');
}
