import { basename } from 'node:path';

import { problemsOfLastYear } from '@/lib/checks/problems-of-last-year';
import {
  isBlocking,
  type LastYearProblem,
  lastYearProblemText,
} from '@/lib/findings/last-year-problem';
import { lastYearOf } from '@/lib/report/last-year';
import type { LastYear, Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import type { UnreadableFile } from './file-error';
import { readInput } from './read-input';
import { sentenceOf } from './sentence-of';

/** What `check` says of last year's report itself. */
export interface PreviousReport {
  readonly name: string;
  readonly edition: string;
  readonly year: number;
  readonly agency: string;
  /** Whether figures were compared with it at all. */
  readonly isCompared: boolean;
  readonly problems: readonly (LastYearProblem & { readonly message: string })[];
}

/** Last year's report for a file; `null` where none was given. */
export async function readPrevious(
  templates: readonly Template[],
  file: string,
  previous: string | null,
): Promise<LastYear | UnreadableFile | null> {
  if (previous === null) return null;
  const read = await readInput(templates, previous);
  if (!read.ok) {
    const message = `上年报告“${previous}”无法读取：${read.error.message}`;
    return { ok: false, file, error: { ...read.error, message } };
  }
  const origin = {
    kind: 'file',
    name: basename(previous),
    reportId: null,
    revision: null,
  } as const;
  return lastYearOf(read.template, read.report, origin);
}

export function isUnreadable(read: LastYear | UnreadableFile | null): read is UnreadableFile {
  return read !== null && 'ok' in read;
}

export function previousReportOf(template: Template, report: Report): PreviousReport | null {
  const { lastYear } = report;
  if (lastYear === null) return null;
  const problems = problemsOfLastYear(template, report).map((problem) => ({
    ...problem,
    message: sentenceOf(lastYearProblemText(template, problem)),
  }));
  return {
    name: lastYear.origin.name,
    edition: lastYear.edition,
    year: lastYear.year,
    agency: lastYear.agency.name,
    isCompared: !problems.some(isBlocking),
    problems,
  };
}
