'use client';

import { useId } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { Button } from '@/components/ui/button';
import { reasonProblemOf, reasonProblemText } from '@/lib/checks/reason-problem';
import { figuresOf, formerReasonFor, reasonFor, withReason } from '@/lib/checks/reasons';
import type { Finding } from '@/lib/findings/finding';
import { EXPLANATIONS, explanationsIn } from '@/lib/report/explanations-text';

interface FindingReasonProps {
  readonly editor: FormEditor;
  readonly finding: Finding;
  readonly isOwner: boolean;
}

/** Where the clerk says why something unusual is right. */
export function FindingReason({ editor, finding, isOwner }: FindingReasonProps) {
  useVersion(editor, EXPLANATIONS);
  const id = useId();
  const values = figuresOf(editor.template, editor.report());
  const explanations = explanationsIn(editor.textAt(EXPLANATIONS));
  const subject = { finding, values };
  const reason = reasonFor(explanations, subject);
  const former = formerReasonFor(explanations, subject, editor.findings());
  const problem = reasonProblemOf(reason);
  const explain = (text: string) => {
    const next = withReason(explanations, subject, text);
    editor.type(EXPLANATIONS, next.length === 0 ? '' : JSON.stringify(next));
  };
  const takeOver = () => {
    editor.seal();
    explain(former);
    editor.seal();
  };
  return (
    <div className="border-t border-line px-3 py-2 text-sm">
      <label htmlFor={id} className="flex items-baseline justify-between gap-2 font-medium">
        说明原因
        {problem === null ? <span className="font-normal text-good">已说明</span> : null}
      </label>
      <textarea
        id={id}
        rows={2}
        disabled={!isOwner}
        className="field mt-1 text-sm"
        placeholder="数据确实如此的，在这里写明原因"
        value={reason}
        aria-invalid={reason !== '' && problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={(event) => explain(event.target.value)}
        onBlur={editor.seal}
      />
      <p id={`${id}-problem`} role="status" className="text-warning empty:hidden">
        {reason === '' || problem === null ? '' : reasonProblemText(problem, reason)}
      </p>
      {former === '' || !isOwner ? null : <FormerReason reason={former} onTake={takeOver} />}
    </div>
  );
}

interface FormerReasonProps {
  readonly reason: string;
  readonly onTake: () => void;
}

/** A reason that was given for other values: it may still be true, but somebody must say so. */
function FormerReason({ reason, onTake }: FormerReasonProps) {
  return (
    <div className="mt-1.5 flex items-start justify-between gap-2 rounded bg-warning-wash px-2 py-1.5">
      <p className="min-w-0 wrap-anywhere">
        数值变了，原来的说明是：
        <q className="line-clamp-4 inline-block">{reason}</q>
      </p>
      <Button look="quiet" className="min-h-7 shrink-0 px-2" onClick={onTake}>
        沿用
      </Button>
    </div>
  );
}
