'use client';

import type { FormEditor } from '@/components/form/form-editor';
import { isOfUntouched } from '@/components/form/page-state';
import { selectIn } from '@/components/prose/select-in';
import { Button } from '@/components/ui/button';
import { causeText, changeText } from '@/lib/findings/cause-text';
import type { Finding } from '@/lib/findings/finding';
import { messageOf } from '@/lib/findings/messages';
import { FindingReason } from './finding-reason';

interface FindingItemProps {
  readonly editor: FormEditor;
  readonly finding: Finding;
  readonly onGo: () => void;
  readonly isOwner: boolean;
}

const EDGES = { error: 'border-l-error', warning: 'border-l-warning', notice: 'border-l-notice' };
function edgeOf({ template }: FormEditor, finding: Finding): string {
  return isOfUntouched(template, finding) ? 'border-l-edge' : EDGES[finding.severity];
}

const MOST_CAUSES = 3;

/** The words spoken of, in the text that has the focus. */
function selectPassage({ passage }: Finding): void {
  const area = document.activeElement;
  if (passage === null || !(area instanceof HTMLTextAreaElement)) return;
  if (area.value.slice(passage.start, passage.end) !== passage.figure) return;
  selectIn(area, passage.start, passage.end);
}

export function FindingItem({ editor, finding, onGo, isOwner }: FindingItemProps) {
  const { title, text } = messageOf(editor.template, finding);
  const isShown = editor.shownFinding() === finding;
  const go = () => {
    editor.showFinding(finding);
    onGo();
    // The form comes back on a small screen first, and only then can take the focus.
    requestAnimationFrame(() => {
      editor.focus(finding.at);
      requestAnimationFrame(() => selectPassage(finding));
    });
  };
  return (
    <li className={`card border-l-4 ${edgeOf(editor, finding)} ${isShown ? 'bg-wash' : ''}`}>
      <button
        type="button"
        onClick={go}
        aria-pressed={isShown}
        className="block w-full rounded px-3 py-2 text-left hover:bg-wash"
      >
        <span className="block leading-snug font-medium">{title}</span>
        <span className="mt-0.5 block text-sm text-soft">{text}</span>
      </button>
      {finding.causes.slice(0, MOST_CAUSES).map((cause) => (
        <div
          key={JSON.stringify(cause)}
          className="flex items-start justify-between gap-2 border-t border-line px-3 py-2 text-sm"
        >
          <div className="min-w-0">
            <p>{causeText(cause)}</p>
            <ul className="text-soft">
              {cause.changes.map((change) => (
                <li key={change.address}>{changeText(editor.template, change)}</li>
              ))}
            </ul>
          </div>
          <Button look="plain" disabled={!isOwner} onClick={() => editor.mend(cause)}>
            应用
          </Button>
        </div>
      ))}
      {finding.severity === 'warning' ? (
        <FindingReason editor={editor} finding={finding} isOwner={isOwner} />
      ) : null}
    </li>
  );
}
