'use client';

import { lazy, type ReactNode, Suspense, useState } from 'react';

import { type FormEditor, TOPICS } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { Brand } from '@/components/ui/brand';
import { errorsIn } from './draft-session';
import type { Side } from './side';

const ExportDialog = lazy(async () => {
  const { ExportDialog: component } = await import('@/components/downloads/export-dialog');
  return { default: component };
});

interface TopBarProps {
  readonly editor: FormEditor;
  readonly canWrite: boolean;
  readonly home: string;
  readonly saveLine: ReactNode;
  readonly actions?: ReactNode;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly hasComments: boolean;
}

export const BAR_BUTTON =
  'rounded px-3 py-1 text-[0.9375rem] whitespace-nowrap text-white max-sm:px-2 hover:bg-white/15 focus-visible:outline-white disabled:opacity-45 disabled:hover:bg-transparent aria-pressed:bg-white aria-pressed:text-accent-deep';

export function TopBar({ editor, canWrite, home, saveLine, actions, ...sides }: TopBarProps) {
  // Loaded when it is first asked for, and kept then.
  const [isExporting, setExporting] = useState<boolean | null>(null);
  return (
    <header className="flex h-14 items-center gap-x-4 bg-accent-deep px-4 max-sm:gap-x-2 text-white lg:px-5">
      <Brand to={home} />
      {saveLine}
      <div className="ml-auto flex items-center gap-1">
        <UndoButtons editor={editor} isOwner={canWrite} />
        <span className="mx-1 hidden h-6 w-px bg-white/30 lg:block" />
        <div className="hidden gap-1 lg:flex">
          <SideToggles editor={editor} {...sides} />
        </div>
        {actions}
        <button
          type="button"
          className="ml-1 rounded bg-white px-4 max-sm:px-3 whitespace-nowrap py-1 font-medium text-accent-deep hover:bg-wash focus-visible:outline-white"
          onClick={() => setExporting(true)}
        >
          导出
        </button>
      </div>
      {isExporting === null ? null : (
        <Suspense>
          <ExportDialog editor={editor} open={isExporting} onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </header>
  );
}

interface UndoButtonsProps {
  readonly editor: FormEditor;
  readonly isOwner: boolean;
}

function UndoButtons({ editor, isOwner }: UndoButtonsProps) {
  useVersion(editor, TOPICS.history);
  return (
    <>
      <button
        type="button"
        className={BAR_BUTTON}
        disabled={!isOwner || !editor.canUndo()}
        title="撤销（Ctrl+Z）"
        onClick={editor.undo}
      >
        撤销
      </button>
      <button
        type="button"
        className={BAR_BUTTON}
        disabled={!isOwner || !editor.canRedo()}
        title="重做（Ctrl+Y）"
        onClick={editor.redo}
      >
        重做
      </button>
    </>
  );
}

interface SideTogglesProps {
  readonly editor: FormEditor;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly hasComments: boolean;
}

function SideToggles({ editor, side, onSide, hasComments }: SideTogglesProps) {
  useVersion(editor, TOPICS.findings);
  const errors = errorsIn(editor);
  const choices: readonly (readonly [Side, string])[] = [
    ['findings', errors === 0 ? '检查 可以定稿' : `检查 ${errors}处必须改`],
    ['preview', '预览'],
    ...(hasComments ? ([['comments', '批注']] as const) : []),
  ];
  return choices.map(([choice, name]) => (
    <button
      key={choice}
      type="button"
      className={BAR_BUTTON}
      aria-pressed={side === choice}
      onClick={() => onSide(side === choice ? null : choice)}
    >
      {name}
    </button>
  ));
}
