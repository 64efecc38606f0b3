import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type { Editor } from '@/components/form/editor';
import styles from '@/components/grid/dialog.module.css';
import { GridDialog } from '@/components/grid/grid-dialog';
import { parseCell } from '@/lib/cells/registry';
import { reasonProblemOf, reasonProblemText } from '@/lib/checks/reason-problem';
import { namesOf } from '@/lib/findings/names';
import { compiledTemplateOf } from '@/lib/report/compiled-template';
import { takenText } from './cell-words';

interface LockDialogProps {
  readonly editor: Editor;
  readonly address: string;
  readonly beside: Element | null;
  readonly onClose: () => void;
}

/** Another figure than last year's, which is not written without a reason. */
export function LockDialog({ editor, address, beside, onClose }: LockDialogProps) {
  const isOpen = editor.lockAt(address) === 'open';
  const { text, setText, reason, setReason, problems, submit } = useOverride(
    editor,
    address,
    onClose,
  );
  const id = useId();
  const expected = editor.expectedAt(address) ?? '';
  const restore = () => {
    editor.enter({ [address]: expected });
    onClose();
  };
  return (
    <GridDialog title="改为不同的数" beside={beside} onClose={onClose}>
      <form onSubmit={submit} className="grid w-full gap-3" noValidate>
        <p className="font-medium">{namesOf(editor.template).cell(address)}</p>
        <p>
          {takenText(editor, address)}
          ，本年应当与它相等。确实不同的，填写实际的数，并写明原因；原因会一直留着，提交后审核人也看得到。
        </p>
        <LabelledProblem id={`${id}-figure`} label="实际的数" problem={problems.text}>
          <input
            id={`${id}-figure`}
            data-first=""
            className="field mt-1 max-w-40"
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            value={text}
            aria-invalid={problems.text !== null}
            aria-describedby={`${id}-figure-error`}
            onChange={({ target }) => setText(target.value)}
          />
        </LabelledProblem>
        <LabelledProblem id={`${id}-reason`} label="原因" problem={problems.reason}>
          <textarea
            id={`${id}-reason`}
            rows={3}
            className="field mt-1"
            placeholder="例如：上年报告发布后又办结1件"
            value={reason}
            aria-invalid={problems.reason !== null}
            aria-describedby={`${id}-reason-error`}
            onChange={({ target }) => setReason(target.value)}
          />
        </LabelledProblem>
        <div className={styles.buttons}>
          <button type="submit" className={styles.primary}>
            改为这个数
          </button>
          {isOpen ? (
            <button type="button" onClick={restore}>
              恢复为{expected}
            </button>
          ) : null}
          <button type="button" onClick={onClose}>
            取消
          </button>
        </div>
      </form>
    </GridDialog>
  );
}

/** What is wrong is said once the figure was to be written. */
function useOverride(editor: Editor, address: string, onDone: () => void) {
  const isOpen = editor.lockAt(address) === 'open';
  const [text, setText] = useState(isOpen ? editor.textAt(address) : '');
  const [reason, setReason] = useState(editor.overrideReasonAt(address));
  const [isAsked, setAsked] = useState(false);
  const found = { text: textProblem(editor, address, text), reason: reasonProblem(reason) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (found.text !== null || found.reason !== null) return;
    editor.override(address, text.trim(), reason.trim());
    onDone();
  };
  const problems = isAsked ? found : { text: null, reason: null };
  return { text, setText, reason, setReason, problems, submit };
}

interface LabelledProblemProps {
  readonly id: string;
  readonly label: string;
  readonly problem: string | null;
  readonly children: ReactNode;
}

function LabelledProblem({ id, label, problem, children }: LabelledProblemProps) {
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {children}
      <p id={`${id}-error`} role="alert" className="mt-1 font-medium text-error empty:hidden">
        {problem}
      </p>
    </div>
  );
}

function textProblem(editor: Editor, address: string, text: string): string | null {
  const { indexOf, cells } = compiledTemplateOf(editor.template);
  const cell = cells[indexOf.get(address) ?? -1];
  const read = cell === undefined ? null : parseCell(cell.definition, text.trim());
  if (text.trim() === '') return '请填写实际的数。';
  if (read === null || !read.ok) return '这一格只能填数字。';
  return String(read.value) === editor.expectedAt(address) ? '这个数与上年相同，不用改。' : null;
}

function reasonProblem(reason: string): string | null {
  const problem = reasonProblemOf(reason);
  return problem === null ? null : reasonProblemText(problem, reason);
}
