'use client';

import type { DraftSession } from './draft-session';
import { ReadOnlyNote } from './read-only-note';
import { SaveFailureNote, SaveLine } from './save-line';
import { useUnsavedWarning } from './use-unsaved-warning';
import { Workspace } from './workspace';

interface DraftWorkspaceProps {
  readonly session: DraftSession;
  readonly isOwner: boolean;
  readonly onTakeOver: () => void;
}

/** A draft of this browser, written without an account. */
export function DraftWorkspace({ session, isOwner, onTakeOver }: DraftWorkspaceProps) {
  useUnsavedWarning(session);
  return (
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
  );
}
