import { useEffect, useRef, useState } from 'react';

import type { Incoming } from './import-entry';
import { droppedFiles, pastedFiles } from './incoming-files';

type Take = (files: readonly Incoming[]) => void;

/** Files dropped or pasted anywhere on the page; tells whether some are held above it. */
export function useIncoming(take: Take): boolean {
  const latest = useRef(take);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    latest.current = take;
  }, [take]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer === null) return;
      void droppedFiles(event.dataTransfer).then((files) => latest.current(files));
    };
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isSmallField(event.target)) return;
      const files = pastedFiles(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => controller.abort();
  }, []);
  return isOver;
}

/** A year or a word that is pasted into a field stays there. */
function isSmallField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input, textarea:not([data-paste-box])');
}
