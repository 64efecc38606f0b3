import { z } from 'zod';

import { route } from '@/lib/server/http/route';
import { refuse } from '@/lib/server/refusal';
import { copyOf } from '@/lib/server/reports/copies';

export const dynamic = 'force-dynamic';

const copyNumber = z.coerce.number().int().min(1).max(1_000_000);

export const GET = route('GET /api/reports/[id]/copies/[number]', async (call) => {
  const { id = '', number = '' } = call.params;
  const asked = copyNumber.safeParse(number);
  if (!asked.success) return refuse('not-found', '没有找到这一次提交的报告。');
  return copyOf(call.server, call.actor, { id, number: asked.data });
});
