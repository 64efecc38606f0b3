import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';

import { callServer, type ServerAnswer } from '@/components/account/call-server';

/** What a page got from the server. What was shown stays while it is asked for again. */
export interface Served<Value> {
  /** `null` until the first answer. */
  readonly value: Value | null;
  /** Why the last answer did not come; `null` when it did. */
  readonly problem: string | null;
  readonly reload: () => void;
}

/** Asks the server now, whenever the page is looked at again, and on `reload`. */
export function useServed<Shape extends z.ZodType>(
  path: string | null,
  shape: Shape,
): Served<z.infer<Shape>> {
  const [answer, setAnswer] = useState<Answer<z.infer<Shape>>>(NOTHING);
  const latest = useRef(0);
  const reload = useCallback(() => {
    if (path === null) return;
    latest.current += 1;
    const number = latest.current;
    void callServer('GET', path).then((called) => {
      // Answers may overtake each other.
      if (number !== latest.current) return;
      setAnswer((before) => answerAfter(before, { path, ...readAnswer(called, shape) }));
    });
  }, [path, shape]);
  useEffect(() => {
    reload();
    const again = () => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', again);
    window.addEventListener('online', again);
    return () => {
      latest.current += 1;
      document.removeEventListener('visibilitychange', again);
      window.removeEventListener('online', again);
    };
  }, [reload]);
  const isCurrent = answer.path === path;
  return {
    value: isCurrent ? answer.value : null,
    problem: isCurrent ? answer.problem : null,
    reload,
  };
}

interface Answer<Value> {
  readonly path: string | null;
  readonly value: Value | null;
  readonly problem: string | null;
}

const NOTHING = { path: null, value: null, problem: null };

const UNREADABLE = '服务器的回答看不懂，可能刚刚升级过。请刷新页面再试。';

function readAnswer<Shape extends z.ZodType>(
  called: ServerAnswer,
  shape: Shape,
): Omit<Answer<z.infer<Shape>>, 'path'> {
  if (!called.ok) return { value: null, problem: called.refusal.message };
  const read = shape.safeParse(called.value);
  return read.success ? { value: read.data, problem: null } : { value: null, problem: UNREADABLE };
}

/** A refusal takes nothing away that was there. */
function answerAfter<Value>(before: Answer<Value>, next: Answer<Value>): Answer<Value> {
  const isSame = before.path === next.path;
  return next.value === null && isSame ? { ...next, value: before.value } : next;
}
