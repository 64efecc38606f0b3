import { useEffect, useRef, useState } from 'react';

import type { SimilarityAnswer, SimilarityRequest } from './similarity-messages';

/** A pause in the typing after which the texts are compared again. */
const PAUSE_MS = 300;

/** What a text shares with last year's, compared beside the page; `null` until it is known. */
export function useSimilarity(lastText: string, text: string): SimilarityAnswer | null {
  const [answer, setAnswer] = useState<SimilarityAnswer | null>(null);
  const worker = useRef<Worker | null>(null);
  const newest = useRef(0);
  useEffect(() => {
    const made = new Worker(new URL('./similarity-worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<SimilarityAnswer>) => {
      if (data.number === newest.current) setAnswer(data);
    };
    worker.current = made;
    return () => {
      worker.current = null;
      made.terminate();
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      newest.current += 1;
      const request: SimilarityRequest = { number: newest.current, lastText, text };
      worker.current?.postMessage(request);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [lastText, text]);
  return answer;
}
