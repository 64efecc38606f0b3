import { problemText } from '@/components/drafts/problem-text';
import { createReaderPool } from '@/components/import/reader-pool';
import type { ReadResult } from '@/components/import/worker-messages';
import { questionsOf } from '@/lib/import/questions';
import { refusalText } from '@/lib/import/refusal-text';
import { lastYearOf } from '@/lib/report/last-year';
import type { LastYear, LastYearOrigin, Report } from '@/lib/report/report';
import { templateOfEdition } from '@/lib/template/choose';
import type { Template } from '@/lib/template/template';

export type ReadLastYear =
  | {
      readonly ok: true;
      readonly lastYear: LastYear;
      /** Cells and texts that were not read beyond doubt; the cells count as blank. */
      readonly doubts: number;
    }
  | { readonly ok: false; readonly problem: string };

/** A saved draft is far smaller; a larger file is something else. */
const MOST_BYTES = 8_000_000;
const MOST_NAME = 200;

/** Reads last year's report from a published document or a saved draft. */
export async function readLastYear(
  templates: readonly Template[],
  file: File,
): Promise<ReadLastYear> {
  return file.name.toLowerCase().endsWith('.json')
    ? readDraft(templates, file)
    : readDocument(templates, file);
}

export function fileOrigin(name: string): LastYearOrigin {
  return { kind: 'file', name: name.slice(0, MOST_NAME), reportId: null, revision: null };
}

async function readDraft(templates: readonly Template[], file: File): Promise<ReadLastYear> {
  if (file.size > MOST_BYTES) return failed('文件太大，不是勾稽导出的草稿。');
  const { readReport } = await import('@/lib/report/read-report');
  const json = jsonOf(await file.text());
  const read = json === undefined ? null : readReport(templates, json);
  if (read === null) return failed('文件不完整，或者不是勾稽导出的草稿。请重新导出后再试。');
  if (!read.ok) {
    const [first] = read.problems;
    return failed(first === undefined ? '这份草稿读不出来。' : problemText(first));
  }
  return taken({ template: read.template, report: read.report, name: file.name, doubts: 0 });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
}

async function readDocument(templates: readonly Template[], file: File): Promise<ReadLastYear> {
  const result = await readInWorker(templates, file);
  if (!result.ok) return failed(refusalText(result.refusal));
  const { whole } = result;
  const template = templateOfEdition(templates, whole?.report.edition ?? '');
  if (whole === null || template === undefined) return failed('这份报告的格式，本程序没有。');
  const isYearKnown = whole.receipt.fields.every(
    ({ field, state }) => field !== 'year' || state !== 'missing',
  );
  if (!isYearKnown) {
    return failed(
      '没有读到这份报告的年度。请先在“导入/体检”里打开它，确认年度后点“作为上年数据”。',
    );
  }
  const doubts = questionsOf(whole.receipt).length;
  return taken({ template, report: whole.report, name: file.name, doubts });
}

function readInWorker(templates: readonly Template[], file: File): Promise<ReadResult> {
  const pool = createReaderPool(templates);
  return new Promise((resolve) => {
    const onResult = (result: ReadResult) => {
      resolve(result);
      pool.end();
    };
    pool.read({ file, name: file.name, detail: 'whole', onStart: () => {}, onResult });
  });
}

interface Read {
  readonly template: Template;
  readonly report: Report;
  readonly name: string;
  readonly doubts: number;
}

/** Longest text of one field of the form. */
const MOST_CHARACTERS = 1_000_000;

function taken({ template, report, name, doubts }: Read): ReadLastYear {
  const lastYear = lastYearOf(template, report, fileOrigin(name));
  return JSON.stringify(lastYear).length > MOST_CHARACTERS
    ? failed('这份报告的文字太长，不像是年度报告，请确认选对了文件。')
    : { ok: true, lastYear, doubts };
}

function failed(problem: string): ReadLastYear {
  return { ok: false, problem };
}
