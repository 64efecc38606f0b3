import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { submitReport } from '@/lib/server/reports/submit-report';
import { submitSchema } from '@/lib/sync/report-answers';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/reports/[id]/submit', async (call) => {
  const body = await call.json(submitSchema);
  if (isRefused(body)) return body;
  return submitReport(call.server, call.actor, { ...body, id: call.params.id ?? '' });
});
