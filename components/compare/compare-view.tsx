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
  const marks = useMemo(
    () => marksOf(template, changes, beforeTemplate),
    [template, changes, beforeTemplate],
  );
  return (
    <div className="grid h-full grid-rows-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-cols-[minmax(0,1fr)_26rem] lg:grid-rows-1">
      <ReportPages
        template={template}
        report={after}
        isDraft={isDraft}
        marks={marks}
        activeMark={active}
        onMark={setActive}
      />
      <div className="min-h-0 border-line bg-paper max-lg:border-t lg:border-l">
        <ChangesList
          template={template}
          beforeTemplate={beforeTemplate}
          changes={changes}
          active={active}
          onActive={setActive}
        />
      </div>
    </div>
  );
}
