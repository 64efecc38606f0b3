import { z } from 'zod';

import { type ReadProblem, readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { type FileError, type UnreadableFile, wholeFile } from './file-error';
import { jsonFault } from './json-fault';
import { readBytes } from './read-bytes';

export type ReportFile = ReadableFile | UnreadableFile;

export interface ReadableFile {
  readonly ok: true;
  readonly file: string;
  readonly template: Template;
  readonly report: Report;
}

// The details of a wrong shape are worded by zod.
z.config(z.locales.zhCN());

/** Never throws: what cannot be read is told with its place and reason. */
export async function readReportFile(
  templates: readonly Template[],
  file: string,
): Promise<ReportFile> {
  const read = await readBytes(file);
  return read.ok
    ? readReportBytes(templates, file, read.bytes)
    : { ok: false, file, error: read.error };
}

/** A saved report whose text is at hand. */
export function readReportBytes(
  templates: readonly Template[],
  file: string,
  bytes: Uint8Array,
): ReportFile {
  const text = decoded(bytes);
  return typeof text === 'string'
    ? readReportText(templates, file, text)
    : { ok: false, file, error: text };
}

function readReportText(templates: readonly Template[], file: string, text: string): ReportFile {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, file, error: json.error };
  const read = readReport(templates, json.value);
  if (read.ok) return { ok: true, file, template: read.template, report: read.report };
  const [problem] = read.problems;
  if (problem === undefined) throw new Error('a report was refused without a reason');
  return { ok: false, file, error: shapeError(templates, problem) };
}

function decoded(bytes: Uint8Array): string | FileError {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return wholeFile('not-text', '不是 UTF-8 编码的文本，请使用本系统导出的 JSON 文件。');
  }
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
