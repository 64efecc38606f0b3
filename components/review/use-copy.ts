import { useMemo } from 'react';

import { checkReport } from '@/lib/checks/check-report';
import type { Finding } from '@/lib/findings/finding';
import { resolvedReport } from '@/lib/report/live-figures';
import { readReport } from '@/lib/report/read-report';
import type { Report } from '@/lib/report/report';
import { copySchema } from '@/lib/sync/review-answers';
import type { Template } from '@/lib/template/template';
import { useServed } from './use-served';

/** A copy as it was submitted, as people read it. */
export interface ReadCopy {
  readonly number: number;
  readonly template: Template;
  readonly report: Report;
}

export interface CopyPlace {
  readonly report: string;
  readonly number: number;
}

export interface ServedCopy {
  readonly copy: ReadCopy | null;
  readonly problem: string | null;
  readonly reload: () => void;
}

/** `null` asks for nothing. */
export function useCopy(templates: readonly Template[], place: CopyPlace | null): ServedCopy {
  const path = place === null ? null : `/api/reports/${place.report}/copies/${place.number}`;
  const { value, problem, reload } = useServed(path, copySchema);
  // A copy never changes, so that what was read of it stays.
  const key = value === null ? null : JSON.stringify(value.saved);
  const number = value?.number ?? 0;
  const copy = useMemo(() => {
    if (key === null) return null;
    const read = readReport(templates, JSON.parse(key));
    if (!read.ok) return null;
    const { template, report } = read;
    return { number, template, report: resolvedReport(template, report) };
  }, [templates, key, number]);
  const isUnreadable = key !== null && copy === null;
  return { copy, problem: isUnreadable ? UNREADABLE : problem, reload };
}

const UNREADABLE = '这份报告的格式本程序不认识，可能由更新的版本建立。请升级程序。';

export function findingsOf({ template, report }: ReadCopy): readonly Finding[] {
  return checkReport(template, report);
}
