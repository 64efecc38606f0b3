'use client';

import { useEffect } from 'react';

import { useVersion } from '@/components/form/use-version';
import { SkipLink } from '@/components/ui/brand';
import { BottomBar } from './bottom-bar';
import type { DraftSession } from './draft-session';
import { FormPages } from './form-pages';
import { isWide } from './is-wide';
import { PageList } from './page-list';
import { ReadOnlyNote } from './read-only-note';
import { SaveFailureNote } from './save-line';
import type { Side } from './side';
import { SidePanel } from './side-panel';
import { TopBar } from './top-bar';
import { usePlace } from './use-place';
import { useUndoKeys } from './use-undo-keys';
import { useUnsavedWarning } from './use-unsaved-warning';

interface WorkspaceProps {
  readonly session: DraftSession;
  readonly isOwner: boolean;
  readonly onTakeOver: () => void;
}

export function Workspace({ session, isOwner, onTakeOver }: WorkspaceProps) {
  const { editor } = session;
  const [side, setSide] = usePlace(editor);
  useUnsavedWarning(session);
  useUndoKeys(editor, isOwner);
  const closeOnSmallScreen = () => {
    if (!isWide()) setSide(null);
  };
  return (
    <div className="grid h-dvh grid-rows-[auto_auto_minmax(0,1fr)_auto] overflow-clip">
      <SkipLink />
      <TopBar session={session} isOwner={isOwner} side={side} onSide={setSide} />
      <div>
        {isOwner ? null : <ReadOnlyNote onTakeOver={onTakeOver} />}
        <SaveFailureNote session={session} isOwner={isOwner} />
      </div>
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
            <FormPages editor={editor} isOwner={isOwner} />
          </div>
        </main>
        {side === 'findings' || side === 'preview' ? (
          <SidePanel
            editor={editor}
            side={side}
            onSide={setSide}
            onGo={closeOnSmallScreen}
            isOwner={isOwner}
          />
        ) : null}
      </div>
      <BottomBar editor={editor} side={side} onSide={setSide} />
      <PageTitle session={session} />
    </div>
  );
}

const SIDE_NAMES = { pages: '目录', findings: '检查结果', preview: '预览' } as const;

const COLUMNS: Readonly<Record<Exclude<Side, null>, string>> = {
  pages: 'lg:grid-cols-[13.5rem_minmax(0,1fr)] 2xl:grid-cols-[15rem_minmax(0,1fr)]',
  findings:
    'lg:grid-cols-[13.5rem_minmax(0,1fr)_22.5rem] 2xl:grid-cols-[15rem_minmax(0,1fr)_28rem]',
  preview: 'lg:grid-cols-[13.5rem_minmax(0,1fr)_40%] 2xl:grid-cols-[15rem_minmax(0,1fr)_46%]',
};

/** The title of the page's own metadata would win over a `title` element. */
function PageTitle({ session }: { readonly session: DraftSession }) {
  useVersion(session.editor, 'agency.name');
  const { editor } = session;
  const title = `${editor.textAt('agency.name')} ${editor.year}年度 – 勾稽`.trim();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
