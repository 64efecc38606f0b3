'use client';

import { useId } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { figuresOf, reasonFor, withReason } from '@/lib/checks/reasons';
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
  const explain = (reason: string) => {
    const next = withReason(explanations, subject, reason);
    editor.type(EXPLANATIONS, next.length === 0 ? '' : JSON.stringify(next));
  };
  return (
    <div className="border-t border-line px-3 py-2 text-sm">
      <label htmlFor={id} className="block font-medium">
        说明原因
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        disabled={!isOwner}
        className="field mt-1 text-sm"
        placeholder="数据确实如此的，在这里写明原因"
        value={reasonFor(explanations, subject)}
        onChange={(event) => explain(event.target.value)}
        onBlur={editor.seal}
      />
    </div>
  );
}
