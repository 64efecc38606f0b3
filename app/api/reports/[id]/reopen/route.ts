import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { takeStep } from '@/lib/server/reports/take-step';
import { reasonedStepSchema } from '@/lib/sync/review-requests';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/reports/[id]/reopen', async (call) => {
  const body = await call.json(reasonedStepSchema);
  if (isRefused(body)) return body;
  const step = { ...body, id: call.params.id ?? '', step: 'reopen' as const };
  return takeStep(call.server, call.actor, step);
});
