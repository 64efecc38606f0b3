'use client';

import { useMemo, useState } from 'react';

import { ReportPages } from '@/components/pages/report-pages';
import { compareForms } from '@/lib/compare/compare-reports';
import type { Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/template';
import { ChangesList } from './changes-list';
import { marksOf } from './marks-of';

export interface CompareViewProps {
  /** Of the report after, and of the one before when that is not given. */
  readonly template: Template;
  readonly before: Report;
  readonly beforeTemplate?: Template;
  readonly after: Report;
  readonly isDraft: boolean;
}

/** The pages of a report with everything that differs from another one. Fills its height. */
export function CompareView(props: CompareViewProps) {
  const { template, before, beforeTemplate = template, after, isDraft } = props;
  const [active, setActive] = useState<string | null>(null);
  const changes = useMemo(
    () => compareForms({ template: beforeTemplate, report: before }, { template, report: after }),
    [template, beforeTemplate, before, after],
  );
  const marks = useMemo(() => marksOf(template, changes), [template, changes]);
  return (
    <div>
      <ReportPages
        template={template}
        report={after}
        isDraft={isDraft}
        marks={marks}
        activeMark={active}
        onMark={setActive}
      />
      <ChangesList template={template} changes={changes} active={active} onActive={setActive} />
    </div>
  );
}
