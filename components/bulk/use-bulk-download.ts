import { useEffect, useRef, useState } from 'react';

import { saveFile } from '@/components/ui/save-file';
import { type BulkPreview, type BulkRequest, fetchBulk, previewBulk } from './fetch-bulk';

export type BulkProgress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly bytes: number }
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: string };

export interface BulkDownload {
  readonly progress: BulkProgress;
  start(request: BulkRequest): void;
  cancel(): void;
}

const SHOWN_EVERY_MS = 200;

/** One download at a time; going away ends it, on the server too. */
export function useBulkDownload(): BulkDownload {
  const [progress, setProgress] = useState<BulkProgress>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (request: BulkRequest) => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ kind: 'running', bytes: 0 });
    let shownAt = 0;
    const answer = await fetchBulk(request, controller.signal, (bytes) => {
      if (performance.now() - shownAt < SHOWN_EVERY_MS) return;
      shownAt = performance.now();
      setProgress({ kind: 'running', bytes });
    });
    if (answer.kind === 'done') saveFile(answer.name, answer.content);
    setProgress(answer.kind === 'done' ? { kind: 'done', name: answer.name } : answer);
  };
  return {
    progress,
    start: (request) => void run(request),
    cancel: () => running.current?.abort(),
  };
}

export type ShownPreview =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'known'; readonly preview: BulkPreview }
  | { readonly kind: 'failed'; readonly problem: string };

/** Asked anew whenever the choice changes. */
export function useBulkPreview({ year, unitId, state }: Omit<BulkRequest, 'kind' | 'formats'>) {
  const [shown, setShown] = useState<ShownPreview>({ kind: 'waiting' });
  useEffect(() => {
    const controller = new AbortController();
    const request = { kind: 'documents', year, unitId, state, formats: ['docx'] } as const;
    const load = async () => {
      const answer = await previewBulk(request, controller.signal);
      if (controller.signal.aborted) return;
      setShown(
        typeof answer === 'string'
          ? { kind: 'failed', problem: answer }
          : { kind: 'known', preview: answer },
      );
    };
    setShown({ kind: 'waiting' });
    void load();
    return () => controller.abort();
  }, [year, unitId, state]);
  return shown;
}
