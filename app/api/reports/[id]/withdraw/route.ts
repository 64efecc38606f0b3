import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { takeStep } from '@/lib/server/reports/take-step';
import { stepSchema } from '@/lib/sync/review-requests';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/reports/[id]/withdraw', async (call) => {
  const body = await call.json(stepSchema);
  if (isRefused(body)) return body;
  const step = { ...body, id: call.params.id ?? '', step: 'withdraw' as const, reason: '' };
  return takeStep(call.server, call.actor, step);
});
