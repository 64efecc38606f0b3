'use client';

import { LastYearProvider } from '@/components/last-year/last-year-desk';
import type { Template } from '@/lib/template/template';
import type { DraftSession } from './draft-session';
import { ReadOnlyNote } from './read-only-note';
import { SaveFailureNote, SaveLine } from './save-line';
import { useUnsavedWarning } from './use-unsaved-warning';
import { Workspace } from './workspace';

interface DraftWorkspaceProps {
  readonly session: DraftSession;
  readonly templates: readonly Template[];
  readonly isOwner: boolean;
  readonly onTakeOver: () => void;
}

/** A draft of this browser, written without an account. */
export function DraftWorkspace({ session, templates, isOwner, onTakeOver }: DraftWorkspaceProps) {
  useUnsavedWarning(session);
  return (
    <LastYearProvider
      editor={session.editor}
      templates={templates}
      report={null}
      canWrite={isOwner}
    >
      <Workspace
        editor={session.editor}
        canWrite={isOwner}
        home="/"
        saveLine={<SaveLine session={session} isOwner={isOwner} />}
        notes={
          <>
            {isOwner ? null : <ReadOnlyNote onTakeOver={onTakeOver} />}
            <SaveFailureNote session={session} isOwner={isOwner} />
          </>
        }
      />
    </LastYearProvider>
  );
}
