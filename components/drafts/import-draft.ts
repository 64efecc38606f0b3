import type { DraftDatabase } from '@/lib/storage/draft-database';
import { failureOf } from '@/lib/storage/save-failure';
import type { Template } from '@/lib/template/template';
import { addDraft } from './draft-files';
import { problemText } from './problem-text';

export type Imported =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Drafts are far smaller; a larger file is something else. */
const MOST_BYTES = 8_000_000;

export interface ImportTarget {
  readonly database: DraftDatabase;
  readonly templates: readonly Template[];
}

/** Reads a `gouji/1` file into a new draft; says in words why it cannot. */
export async function importDraft(target: ImportTarget, file: File): Promise<Imported> {
  if (file.size > MOST_BYTES) return failed('文件太大，不是勾稽的报告草稿。草稿文件不超过8 MB。');
  const json = jsonOf(await file.text());
  if (json === undefined) {
    return failed('文件内容不是JSON。请选择由“导出草稿”保存的 .json 文件。');
  }
  const { readReport } = await import('@/lib/report/read-report');
  const read = readReport(target.templates, json);
  if (!read.ok) return { ok: false, problems: read.problems.slice(0, 5).map(problemText) };
  try {
    return { ok: true, id: await addDraft(target.database, read.template, read.report) };
  } catch (error) {
    return failed(storageText[failureOf(error)]);
  }
}

const storageText = {
  full: '浏览器的存储空间已满，草稿没有导入。请删除不用的草稿或清理磁盘后再试。',
  unavailable: '浏览器不能保存草稿，所以没有导入。请检查浏览器是否处于无痕模式。',
  removed: '草稿没有导入，请再试一次。',
  'taken-over': '草稿没有导入，请再试一次。',
} as const;

function failed(problem: string): Imported {
  return { ok: false, problems: [problem] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}
