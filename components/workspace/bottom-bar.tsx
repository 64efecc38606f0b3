'use client';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { errorsIn } from './draft-session';
import type { Side } from './side';

interface BottomBarProps {
  readonly editor: FormEditor;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly hasComments: boolean;
}

/** Small screens show one thing at a time. */
export function BottomBar({ editor, side, onSide, hasComments }: BottomBarProps) {
  useVersion(editor, TOPICS.findings);
  const errors = errorsIn(editor);
  const choices: readonly (readonly [Side, string])[] = [
    ['pages', '目录'],
    [null, '填写'],
    ['findings', errors === 0 ? '检查' : `检查 ${errors}`],
    ['preview', '预览'],
    ...(hasComments ? ([['comments', '批注']] as const) : []),
  ];
  return (
    <nav
      aria-label="切换视图"
      className="grid auto-cols-fr grid-flow-col border-t border-line bg-paper lg:hidden"
    >
      {choices.map(([choice, name]) => (
        <button
          key={name}
          type="button"
          aria-pressed={side === choice}
          onClick={() => onSide(choice)}
          className="border-t-3 border-transparent py-2.5 focus-visible:-outline-offset-2 aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-accent"
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
