'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { CollisionDialog } from './collision-dialog';
import { Note } from './served-notes';
import type { ServedSession } from './served-view';
import { useServedView } from './use-served-view';

interface CollisionNoteProps {
  readonly session: ServedSession;
  readonly canWrite: boolean;
}

/** Two people wrote the same fields: nothing is written there until one has chosen. */
export function CollisionNote({ session, canWrite }: CollisionNoteProps) {
  const collisions = useServedView(session, (view) => view.collisions);
  const [isOpen, setOpen] = useState(false);
  if (collisions.length === 0) return null;
  return (
    <>
      <Note tone="warning" title={`有${collisions.length}处冲突`}>
        <span className="min-w-0 flex-1">
          您和别人同时改了这些地方，填的不一样。选定之前，服务器上保留对方的，您填的留在这里。
        </span>
        <Button look="primary" onClick={() => setOpen(true)}>
          查看并选择
        </Button>
      </Note>
      <CollisionDialog
        session={session}
        collisions={collisions}
        canWrite={canWrite}
        open={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
