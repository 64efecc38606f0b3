import type { ReadProblem } from '@/lib/report/read-report';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import { failureOf } from '@/lib/storage/save-failure';
import type { Template } from '@/lib/template/template';
import { addDraft } from './draft-files';

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

export function problemText({ code, path, found }: ReadProblem): string {
  switch (code) {
    case 'not-a-report':
      return '这个文件不是勾稽的报告草稿：没有“gouji/1”标记。请选择由“导出草稿”保存的文件。';
    case 'future-format':
      return `这份草稿由更新版本的程序保存（格式 ${found}），本程序只认识 gouji/1。请先升级程序。`;
    case 'unknown-edition':
      return `草稿用的格式版本“${found}”本程序没有。现有版本以“新建报告”页面所列为准。`;
    case 'wrong-shape':
      return `“${path === '' ? '整个文件' : path}”处的内容不对：${found}。请改正后再导入。`;
  }
}
