import { type RefObject, useEffect, useRef } from 'react';

import type { Editor } from '@/components/form/editor';
import { attachEdge } from './grid-edge';
import { attachEvents, type GridRequests } from './grid-events';
import type { GridLayout } from './grid-layout';
import { attachPointer } from './grid-pointer';
import { createSession, type GridSession } from './grid-session';
import { createStage } from './grid-stage';

interface GridParts {
  readonly editor: Editor;
  readonly layout: GridLayout;
  readonly requests: GridRequests;
}

interface GridHandles {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly session: RefObject<GridSession | null>;
}

/** Binds keys, mouse and clipboard to the table once it is on the screen. */
export function useGridSession({ editor, layout, requests }: GridParts): GridHandles {
  const root = useRef<HTMLDivElement>(null);
  const session = useRef<GridSession | null>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const made = createSession(editor, layout, createStage(element, layout));
    session.current = made;
    const stops = [
      attachEvents(element, made, requests),
      attachPointer(element, made, requests),
      attachEdge(element),
    ];
    return () => {
      session.current = null;
      for (const stop of stops) stop();
    };
  }, [editor, layout, requests]);
  return { root, session };
}
