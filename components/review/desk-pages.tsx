import { useMemo } from 'react';

import { marksOf } from '@/components/compare/marks-of';
import { keyOfFinding } from '@/components/findings/key-of-finding';
import type { Mark, Picked } from '@/components/pages/mark';
import { ReportPages } from '@/components/pages/report-pages';
import { isFinishable } from '@/lib/checks/check-report';
import { textsOfReport } from '@/lib/report/report-texts';
import { findingMarks } from './finding-marks';
import { commentMarks, pickedMarks } from './review-marks';
import { isOpen } from './threads';
import type { ReadCopy } from './use-copy';
import type { Desk } from './use-review-desk';
import { Waiting } from './waiting';

interface DeskPagesProps {
  readonly desk: Desk;
  /** On a small screen the panel comes forward when something was chosen. */
  readonly onChosen: () => void;
}

/** The printed pages of the copy, with what the open tab is about marked on them. */
export function DeskPages({ desk, onChosen }: DeskPagesProps) {
  const { copy, served } = desk;
  if (copy === null) {
    return (
      <div className="px-5">
        <Waiting what="报告" problem={served.problem} onRetry={served.reload} />
      </div>
    );
  }
  return <MarkedPages desk={desk} onChosen={onChosen} copy={copy} />;
}

interface MarkedPagesProps extends DeskPagesProps {
  readonly copy: ReadCopy;
}

function MarkedPages({ desk, onChosen, copy }: MarkedPagesProps) {
  const { template, report } = copy;
  const marks = useMarks(desk, copy);
  const choose = (id: string) => {
    if (desk.threads.some(({ comment }) => comment.id === id)) desk.openTab('comments');
    desk.setActive(id);
    onChosen();
  };
  const pick = (picked: Picked) => {
    desk.pick(picked);
    onChosen();
  };
  return (
    <ReportPages
      template={template}
      report={report}
      isDraft={!isFinishable(desk.findings)}
      marks={marks}
      activeMark={activeMarkOf(desk, marks)}
      onMark={choose}
      {...(desk.mayWrite ? { onPick: pick } : {})}
      scrollTo={desk.target}
    />
  );
}

/** A finding has one mark for each of its cells; the first one is the one looked at. */
function activeMarkOf({ active }: Desk, marks: readonly Mark[]): string | null {
  const own = marks.find(({ id }) => id === active || id.startsWith(`${active}|`));
  return own?.id ?? null;
}

function useMarks(desk: Desk, { template, report }: ReadCopy): readonly Mark[] {
  const { tab, threads, findings, active, picked } = desk;
  const changes = tab === 'changes' ? desk.changes.changes : null;
  return useMemo(() => {
    if (changes !== null) return [...marksOf(template, changes), ...pickedMarks(picked)];
    const texts = textsOfReport(template, report);
    const finding = findings.find((one) => keyOfFinding(one) === active);
    return [
      ...commentMarks(threads.filter(isOpen), texts),
      ...(finding === undefined || tab !== 'findings' ? [] : findingMarks(template, finding)),
      ...pickedMarks(picked),
    ];
  }, [changes, template, report, findings, active, tab, threads, picked]);
}
