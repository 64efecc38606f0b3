'use client';

import { lazy, type ReactNode, Suspense } from 'react';

import { FindingsPanel } from '@/components/findings/findings-panel';
import type { FormEditor } from '@/components/form/form-editor';
import type { Side } from './side';

const PreviewPanel = lazy(async () => {
  const { PreviewPanel: component } = await import('@/components/preview/preview-panel');
  return { default: component };
});

interface SidePanelProps {
  readonly editor: FormEditor;
  readonly side: Exclude<Side, 'pages' | null>;
  readonly onSide: (side: Side) => void;
  readonly onGo: () => void;
  readonly isOwner: boolean;
  readonly comments: ReactNode;
}

const NAMES = { findings: '检查结果', preview: '预览', comments: '批注' } as const;

export function SidePanel({ side, onSide, comments, ...content }: SidePanelProps) {
  return (
    <aside
      aria-label={NAMES[side]}
      className="flex min-h-0 min-w-0 flex-col border-l border-line bg-paper"
    >
      <div className="flex items-center justify-between border-b border-line py-1 pr-2 pl-4 max-lg:border-0 max-lg:p-0">
        <h2 className="font-semibold max-lg:sr-only">{NAMES[side]}</h2>
        <button
          type="button"
          className="rounded px-2 py-1 text-sm text-soft hover:bg-canvas max-lg:hidden"
          onClick={() => onSide(null)}
        >
          收起
        </button>
      </div>
      <div className="min-h-0 flex-1">
        {side === 'comments' ? comments : <PanelContent side={side} {...content} />}
      </div>
    </aside>
  );
}

interface PanelContentProps {
  readonly editor: FormEditor;
  readonly side: 'findings' | 'preview';
  readonly onGo: () => void;
  readonly isOwner: boolean;
}

function PanelContent({ editor, side, onGo, isOwner }: PanelContentProps) {
  if (side === 'findings') return <FindingsPanel editor={editor} onGo={onGo} isOwner={isOwner} />;
  return (
    <Suspense fallback={<p className="p-4 text-soft">正在准备预览…</p>}>
      <PreviewPanel editor={editor} onGo={onGo} />
    </Suspense>
  );
}
