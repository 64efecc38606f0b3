import { route } from '@/lib/server/http/route';
import { countOutcomes } from '@/lib/server/operations/metrics';
import { isRefused } from '@/lib/server/refusal';
import { saveChanges } from '@/lib/server/reports/save-changes';
import { saveRequestSchema } from '@/lib/sync/protocol';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/reports/[id]/changes', async (call) => {
  const request = await call.json(saveRequestSchema);
  if (isRefused(request)) return request;
  const saved = await saveChanges(call.server, call.actor, { id: call.params.id ?? '', request });
  if (!isRefused(saved)) countOutcomes(saved.outcomes);
  return saved;
});
