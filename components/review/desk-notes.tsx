import type { ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import type { Decided } from './use-decided';
import type { Neighbours } from './use-neighbours';
import type { Desk } from './use-review-desk';
import { StaleNote } from './waiting';

interface DeskNotesProps {
  readonly desk: Desk;
  readonly decided: Decided;
  /** What was just done on this page, `''` for nothing. */
  readonly done: string;
  readonly neighbours: Neighbours;
  readonly problem: string | null;
}

/** What happened to the report while it is on the screen. */
export function DeskNotes({ desk, decided, done, neighbours, problem }: DeskNotesProps) {
  const { after, go } = neighbours;
  return (
    <div>
      <StaleNote problem={problem} />
      <div role="status">
        {done === '' ? null : (
          // Drawn anew with the new state: the dialog, when it closes, takes the focus away.
          <Note key={desk.head.state} look="border-good bg-good-wash" text={done}>
            {after === null ? null : (
              <Button ref={takeFocus} onClick={() => go(after)}>
                审核下一份
              </Button>
            )}
          </Note>
        )}
        {desk.head.state !== 'draft' ? null : (
          <p className="border-l-4 border-notice bg-notice-wash px-4 py-1.5">
            单位已撤回这份报告，正在修改。下面是撤回前提交的。
          </p>
        )}
        {desk.shown === desk.newest ? null : (
          <Note look="border-notice bg-notice-wash" text={`现在看的是第${desk.shown}次提交。`}>
            <Button onClick={() => desk.show(desk.newest)}>看最新的</Button>
          </Note>
        )}
      </div>
      <div role="alert">
        {decided.news === null ? null : (
          <Note look="border-warning bg-warning-wash" text={decided.news}>
            <Button
              onClick={() => {
                desk.show(desk.newest);
                decided.accept();
              }}
            >
              {desk.shown === desk.newest ? '知道了' : '看最新的'}
            </Button>
          </Note>
        )}
      </div>
    </div>
  );
}

interface NoteProps {
  readonly look: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Note({ look, text, children }: NoteProps) {
  return (
    <div className={`flex flex-wrap items-center gap-x-4 gap-y-1 border-l-4 px-4 py-1.5 ${look}`}>
      <span className="wrap-anywhere">{text}</span>
      {children}
    </div>
  );
}

/** The buttons that had the focus went away with the decision. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
