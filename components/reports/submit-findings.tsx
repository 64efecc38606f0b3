import { FindingReason } from '@/components/findings/finding-reason';
import { keyOfFinding } from '@/components/findings/key-of-finding';
import type { FormEditor } from '@/components/form/form-editor';
import type { Finding } from '@/lib/findings/finding';
import { messageOf } from '@/lib/findings/messages';
import type { Template } from '@/lib/template/template';

type Go = (finding: Finding) => void;

interface ErrorListProps {
  readonly template: Template;
  readonly errors: readonly Finding[];
  readonly onGo: Go;
}

/** What must be changed first; each leads to its place. */
export function ErrorList({ template, errors, onGo }: ErrorListProps) {
  if (errors.length === 0) return null;
  return (
    <>
      <p className="mt-2 rounded border-l-4 border-error bg-error-wash px-3 py-2">
        <strong className="block">还有{errors.length}处必须改</strong>
        改完才能提交。点一条就到要改的地方。
      </p>
      <ul aria-label="必须改" className="mt-3 max-h-72 space-y-1.5 overflow-y-auto">
        {errors.map((finding) => (
          <li key={keyOfFinding(finding)} className="rounded border border-line">
            <FindingLink template={template} finding={finding} onGo={onGo} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface WarningListProps {
  readonly editor: FormEditor;
  readonly warnings: readonly Finding[];
  /** How many still have no reason that does. */
  readonly open: number;
  readonly onGo: Go;
}

/** What is handed in with a reason, which can be written here or at its place. */
export function WarningList({ editor, warnings, open, onGo }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <>
      <p
        role="status"
        className={`mt-3 rounded border-l-4 px-3 py-2 ${open === 0 ? 'border-good bg-good-wash' : 'border-warning bg-warning-wash'}`}
      >
        <strong className="block">{open === 0 ? '都写了原因' : `还有${open}处要写明原因`}</strong>
        点一条就到那里核对；确实如此的，在下面写明原因，审核人会看到。
      </p>
      <ul aria-label="要写明原因" className="mt-3 max-h-96 space-y-1.5 overflow-y-auto">
        {warnings.map((finding) => (
          <li key={keyOfFinding(finding)} className="rounded border border-line">
            <FindingLink template={editor.template} finding={finding} onGo={onGo} />
            <FindingReason editor={editor} finding={finding} isOwner />
          </li>
        ))}
      </ul>
    </>
  );
}

interface FindingLinkProps {
  readonly template: Template;
  readonly finding: Finding;
  readonly onGo: Go;
}

function FindingLink({ template, finding, onGo }: FindingLinkProps) {
  const { title, text } = messageOf(template, finding);
  return (
    <button
      type="button"
      className="block w-full rounded px-3 py-2 text-left hover:bg-wash"
      onClick={() => onGo(finding)}
    >
      <span className="block font-medium">{title}</span>
      <span className="block text-sm text-soft">{text}</span>
    </button>
  );
}
