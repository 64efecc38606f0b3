import { z } from 'zod';

import { route } from '@/lib/server/http/route';
import { refuse } from '@/lib/server/refusal';
import { newsOf } from '@/lib/server/reports/served-fields';

export const dynamic = 'force-dynamic';

const revision = z.coerce.number().int().min(0);

export const GET = route('GET /api/reports/[id]/news', async (call) => {
  const { searchParams } = new URL(call.request.url);
  const known = revision.safeParse(searchParams.get('known') ?? '');
  if (!known.success) return refuse('invalid', '没有说明已经知道的版本。');
  const asked = { id: call.params.id ?? '', known: known.data };
  return newsOf(call.server, call.actor, asked);
});
