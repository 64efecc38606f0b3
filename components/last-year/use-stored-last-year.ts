import { useEffect, useState } from 'react';

import { callServer } from '@/components/account/call-server';
import { type LastYearAnswer, lastYearAnswerSchema } from '@/lib/sync/last-year-answer';

/** Coming back to the window asks again, but not more often than this. */
const LEAST_BETWEEN_MS = 30_000;

/** Last year's report of the unit as the store has it now; `null` for none, or while not known. */
export function useStoredLastYear(report: string | null): LastYearAnswer | null {
  const [answer, setAnswer] = useState<LastYearAnswer | null>(null);
  useEffect(() => {
    if (report === null) return;
    let isLeft = false;
    let askedAt = -LEAST_BETWEEN_MS;
    const ask = async () => {
      if (performance.now() - askedAt < LEAST_BETWEEN_MS) return;
      askedAt = performance.now();
      const given = await callServer('GET', `/api/reports/${report}/last-year`);
      const read = given.ok ? lastYearAnswerSchema.safeParse(given.value) : null;
      if (!isLeft && read?.success === true) setAnswer(read.data);
    };
    void ask();
    const back = () => void ask();
    window.addEventListener('focus', back);
    return () => {
      isLeft = true;
      window.removeEventListener('focus', back);
    };
  }, [report]);
  return answer;
}
