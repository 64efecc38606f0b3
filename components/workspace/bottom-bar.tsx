'use client';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { errorsIn } from './draft-session';
import type { Side } from './side';

interface BottomBarProps {
  readonly editor: FormEditor;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}

/** Small screens show one thing at a time. */
export function BottomBar({ editor, side, onSide }: BottomBarProps) {
  useVersion(editor, TOPICS.findings);
  const errors = errorsIn(editor);
  const choices: readonly (readonly [Side, string])[] = [
    ['pages', '目录'],
    [null, '填写'],
    ['findings', errors === 0 ? '检查' : `检查 ${errors}`],
    ['preview', '预览'],
  ];
  return (
    <nav aria-label="切换视图" className="grid grid-cols-4 border-t border-line bg-paper lg:hidden">
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
