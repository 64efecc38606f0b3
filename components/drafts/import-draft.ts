import type { ReadProblem } from '@/lib/report/read-report';
import type { DraftDatabase } from '@/lib/storage/draft-database';
import { failureOf } from '@/lib/storage/save-failure';
import type { Template } from '@/lib/template/template';
import { addDraft } from './draft-files';
import { problemText } from './problem-text';

export type Imported =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: ImportProblem };

export interface ImportProblem {
  readonly text: string;
  /** For whoever helps; `''` when there is nothing to add. */
  readonly detail: string;
}

/** Drafts are far smaller; a larger file is something else. */
const MOST_BYTES = 8_000_000;

export interface ImportTarget {
  readonly database: DraftDatabase;
  readonly templates: readonly Template[];
}

/** Reads a `gouji/1` file into a new draft; says in words why it cannot. */
export async function importDraft(target: ImportTarget, file: File): Promise<Imported> {
  const refused = (reason: string, detail = ''): Imported =>
    failed(`无法打开“${file.name}”：${reason}`, detail);
  if (file.size > MOST_BYTES) return refused(`文件太大，${NO_DRAFT}`);
  const json = jsonOf(await file.text());
  if (json === undefined) return refused(NO_DRAFT);
  const { readReport } = await import('@/lib/report/read-report');
  const read = readReport(target.templates, json);
  if (!read.ok) return refused(reasonOf(read.problems), detailOf(read.problems));
  try {
    return { ok: true, id: await addDraft(target.database, read.template, read.report) };
  } catch (error) {
    return refused(storageText[failureOf(error)]);
  }
}

const storageText = {
  full: '浏览器的存储空间已满，草稿没有导入。请删除不用的草稿或清理磁盘后再试。',
  unavailable: '浏览器不能保存草稿，所以没有导入。请检查浏览器是否处于无痕模式。',
  removed: '草稿没有导入，请再试一次。',
  'taken-over': '草稿没有导入，请再试一次。',
} as const;

function failed(text: string, detail: string): Imported {
  return { ok: false, problem: { text, detail } };
}

const NO_DRAFT = '不是勾稽导出的草稿。请选择用“导出草稿”保存的文件。';

function reasonOf(problems: readonly ReadProblem[]): string {
  switch (problems[0]?.code) {
    case 'future-format':
      return '它由更新版本的勾稽保存。请先升级程序，再导入。';
    case 'unknown-edition':
      return '它用的报告格式版本，本程序没有。请先升级程序，或者请对方用本程序有的版本重新导出。';
    case 'wrong-shape':
      return '草稿的内容不完整，或者被改动过。请回到原来的电脑，重新导出一份草稿。';
    case 'not-a-report':
    case undefined:
      return NO_DRAFT;
  }
}

/** How many places are named. */
const MOST_PLACES = 5;

function detailOf(problems: readonly ReadProblem[]): string {
  const told = problems.filter(({ code }) => code !== 'not-a-report').slice(0, MOST_PLACES);
  return told.map(problemText).join('');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}
