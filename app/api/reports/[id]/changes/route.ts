import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { saveChanges } from '@/lib/server/reports/save-changes';
import { saveRequestSchema } from '@/lib/sync/protocol';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/reports/[id]/changes', async (call) => {
  const request = await call.json(saveRequestSchema);
  if (isRefused(request)) return request;
  return saveChanges(call.server, call.actor, { id: call.params.id ?? '', request });
});
