import { useCallback, useEffect, useState } from 'react';

import { callServer } from '@/components/account/call-server';
import { type OwnReports, ownReportsSchema } from '@/lib/sync/report-answers';

/** Read again whenever the page is looked at again. */
export function useOwnReports() {
  const [reports, setReports] = useState<OwnReports | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(() => {
    void callServer('GET', '/api/reports').then((answer) => {
      const read = answer.ok ? ownReportsSchema.safeParse(answer.value) : null;
      if (read?.success === true) setReports(read.data);
      setProblem(answer.ok ? unreadable(read?.success === true) : answer.refusal.message);
    });
  }, []);
  useEffect(() => {
    reload();
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  return { reports, problem, reload };
}

function unreadable(isRead: boolean): string | null {
  return isRead ? null : '服务器的答复看不懂，可能它刚升级过。请刷新本页。';
}
