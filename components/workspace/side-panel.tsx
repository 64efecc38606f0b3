'use client';

import { lazy, Suspense } from 'react';

import { FindingsPanel } from '@/components/findings/findings-panel';
import type { FormEditor } from '@/components/form/form-editor';
import type { Side } from './side';

const PreviewPanel = lazy(async () => {
  const { PreviewPanel: component } = await import('@/components/preview/preview-panel');
  return { default: component };
});

interface SidePanelProps {
  readonly editor: FormEditor;
  readonly side: 'findings' | 'preview';
  readonly onSide: (side: Side) => void;
  readonly onGo: () => void;
  readonly isOwner: boolean;
}

export function SidePanel({ editor, side, onSide, onGo, isOwner }: SidePanelProps) {
  return (
    <aside
      aria-label={side === 'findings' ? '检查结果' : '预览'}
      className="flex min-h-0 min-w-0 flex-col border-l border-line bg-paper"
    >
      <div className="flex items-center gap-1 border-b border-line px-3 pt-1.5 max-lg:hidden">
        <SideTab name="检查" isOpen={side === 'findings'} onOpen={() => onSide('findings')} />
        <SideTab name="预览" isOpen={side === 'preview'} onOpen={() => onSide('preview')} />
        <button
          type="button"
          className="ml-auto rounded px-2 py-1 text-sm text-soft hover:bg-canvas"
          onClick={() => onSide(null)}
        >
          收起
        </button>
      </div>
      <div className="min-h-0 flex-1">
        {side === 'findings' ? (
          <FindingsPanel editor={editor} onGo={onGo} isOwner={isOwner} />
        ) : (
          <Suspense fallback={<p className="p-4 text-soft">正在准备预览…</p>}>
            <PreviewPanel editor={editor} onGo={onGo} />
          </Suspense>
        )}
      </div>
    </aside>
  );
}

interface SideTabProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function SideTab({ name, isOpen, onOpen }: SideTabProps) {
  return (
    <button
      type="button"
      aria-pressed={isOpen}
      onClick={onOpen}
      className="border-b-3 border-transparent px-3 py-1.5 text-soft hover:text-ink focus-visible:-outline-offset-2 aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-accent"
    >
      {name}
    </button>
  );
}
