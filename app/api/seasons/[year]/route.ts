import { z } from 'zod';

import { seasonSchema } from '@/lib/roster/admin-answers';
import { route } from '@/lib/server/http/route';
import { isRefused, refuse } from '@/lib/server/refusal';
import { setSeason } from '@/lib/server/seasons/seasons';

export const dynamic = 'force-dynamic';

const yearSchema = z.coerce.number().int().min(2000).max(2100);

export const PUT = route('PUT /api/seasons/[year]', async (call) => {
  const year = yearSchema.safeParse(call.params.year);
  if (!year.success) return refuse('not-found', '没有这个年度。');
  const dates = await call.json(seasonSchema);
  if (isRefused(dates)) return dates;
  return setSeason(call.server, call.actor, { year: year.data, dates });
});
