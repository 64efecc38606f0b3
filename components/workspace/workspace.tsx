'use client';

import { type ReactNode, useEffect } from 'react';

import type { FormEditor } from '@/components/form/form-editor';
import { useVersion } from '@/components/form/use-version';
import { SkipLink } from '@/components/ui/brand';
import { BottomBar } from './bottom-bar';
import { FormPages } from './form-pages';
import { isWide } from './is-wide';
import { PageList } from './page-list';
import type { Side } from './side';
import { SidePanel } from './side-panel';
import { TopBar } from './top-bar';
import { usePlace } from './use-place';
import { useUndoKeys } from './use-undo-keys';

export interface WorkspaceProps {
  readonly editor: FormEditor;
  readonly canWrite: boolean;
  /** Where the list of the person's reports is. */
  readonly home: string;
  /** Where what was typed is now, in the bar at the top. */
  readonly saveLine: ReactNode;
  /** Below the bar: what the person must know before writing on. */
  readonly notes: ReactNode;
  /** Steps of the report, in the bar at the top. */
  readonly actions?: ReactNode;
  /** What a reviewer asks for, beside the form; gets the way back to the form on a small screen. */
  readonly comments?: (onGo: () => void) => ReactNode;
}

export function Workspace({ editor, canWrite, notes, comments, ...bar }: WorkspaceProps) {
  const [chosen, setSide] = usePlace(editor);
  const side = chosen === 'comments' && comments === undefined ? null : chosen;
  useUndoKeys(editor, canWrite);
  const closeOnSmallScreen = () => {
    if (!isWide()) setSide(null);
  };
  const hasComments = comments !== undefined;
  const sides = { editor, side, onSide: setSide, hasComments };
  return (
    <div className="grid h-dvh grid-rows-[auto_auto_minmax(0,1fr)_auto] overflow-clip">
      <SkipLink />
      <TopBar canWrite={canWrite} {...bar} {...sides} />
      <div>{notes}</div>
      <div className={`grid min-h-0 grid-cols-1 ${COLUMNS[side ?? 'pages']}`}>
        <div className={`min-h-0 lg:block ${side === 'pages' ? '' : 'hidden'}`}>
          <PageList editor={editor} onOpen={closeOnSmallScreen} />
        </div>
        <main
          id="main"
          tabIndex={-1}
          className={`relative min-h-0 min-w-0 overflow-y-auto focus-visible:outline-none ${
            side === null ? '' : 'max-lg:sr-only'
          }`}
        >
          {side === null ? null : <h1 className="sr-only lg:hidden">{SIDE_NAMES[side]}</h1>}
          <div className={side === null ? '' : 'max-lg:hidden'}>
            <FormPages editor={editor} isOwner={canWrite} />
          </div>
        </main>
        {side === null || side === 'pages' ? null : (
          <SidePanel
            editor={editor}
            side={side}
            onSide={setSide}
            onGo={closeOnSmallScreen}
            isOwner={canWrite}
            comments={comments?.(closeOnSmallScreen)}
          />
        )}
      </div>
      <BottomBar {...sides} />
      <PageTitle editor={editor} />
    </div>
  );
}

const SIDE_NAMES = {
  pages: '目录',
  findings: '检查结果',
  preview: '预览',
  comments: '批注',
} as const;

const NARROW_SIDE =
  'lg:grid-cols-[13.5rem_minmax(0,1fr)_22.5rem] 2xl:grid-cols-[15rem_minmax(0,1fr)_28rem]';

const COLUMNS: Readonly<Record<Exclude<Side, null>, string>> = {
  pages: 'lg:grid-cols-[13.5rem_minmax(0,1fr)] 2xl:grid-cols-[15rem_minmax(0,1fr)]',
  findings: NARROW_SIDE,
  comments: NARROW_SIDE,
  preview: 'lg:grid-cols-[13.5rem_minmax(0,1fr)_40%] 2xl:grid-cols-[15rem_minmax(0,1fr)_46%]',
};

/** The title of the page's own metadata would win over a `title` element. */
function PageTitle({ editor }: { readonly editor: FormEditor }) {
  useVersion(editor, 'agency.name');
  const title = `${editor.textAt('agency.name')} ${editor.year}年度 – 勾稽`.trim();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
