import { earlierReason, figuresOf, reasonFor, type Subject } from '@/lib/checks/reasons';
import type { Finding } from '@/lib/findings/finding';
import type { ReadCopy } from './use-copy';

interface FindingReasonProps {
  readonly copy: ReadCopy;
  readonly earlier: ReadCopy | null;
  readonly finding: Finding;
}

/** The reason that the unit gave, and whether it is new since the copy before. */
export function FindingReason({ copy, earlier, finding }: FindingReasonProps) {
  const reason = reasonOf(copy, finding);
  const before =
    earlier === null ? null : earlierReason(earlier.report.explanations, subjectOf(copy, finding));
  return (
    <div className="border-t border-line px-3 py-2 text-sm wrap-anywhere whitespace-pre-wrap">
      {reason === '' ? (
        <p className="text-warning">单位没有说明原因。</p>
      ) : (
        <p>
          <span className="font-medium">单位的说明：</span>
          {reason}
        </p>
      )}
      <Since before={before} reason={reason} />
    </div>
  );
}

interface SinceProps {
  /** `null` where there is nothing to compare with. */
  readonly before: string | null;
  readonly reason: string;
}

function Since({ before, reason }: SinceProps) {
  if (before === null || before === reason) return null;
  if (before === '') return <p className="mt-0.5 text-good">比上次提交新写的说明。</p>;
  return (
    <p className="mt-0.5 text-soft">
      上次提交时写的是：<del className="line-clamp-6">{before}</del>
    </p>
  );
}

function subjectOf({ template, report }: ReadCopy, finding: Finding): Subject {
  return { finding, values: figuresOf(template, report) };
}

export function reasonOf(copy: ReadCopy, finding: Finding): string {
  return reasonFor(copy.report.explanations, subjectOf(copy, finding));
}
