import { useEffect } from 'react';

import type { ReportHead } from '@/lib/sync/review-answers';
import type { ReportRoutes } from './send';

/** Tells the server that a reviewer has the newest copy on the screen: it is not withdrawn then. */
export function useOpened(head: ReportHead, routes: ReportRoutes, shown: number | null): void {
  const newest = head.copies.at(-1);
  const number = newest?.number ?? 0;
  const isFirstLook =
    head.mayReview && head.state === 'submitted' && newest?.openedAt === null && shown === number;
  useEffect(() => {
    if (isFirstLook) void routes.open(number);
  }, [routes, isFirstLook, number]);
}
