import { z } from 'zod';

import { route } from '@/lib/server/http/route';
import { refuse } from '@/lib/server/refusal';
import { reviewList } from '@/lib/server/reports/review-list';

export const dynamic = 'force-dynamic';

const reportYear = z.coerce.number().int().min(2000).max(2100).nullable();

export const GET = route('GET /api/review', async ({ server, actor, request }) => {
  const year = reportYear.safeParse(new URL(request.url).searchParams.get('year'));
  if (!year.success) return refuse('invalid', '年度不对，请重新选择。');
  return reviewList(server, actor, year.data);
});
