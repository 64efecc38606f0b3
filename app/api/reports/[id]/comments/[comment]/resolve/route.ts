import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { resolveComment } from '@/lib/server/reports/comments';
import { resolutionSchema } from '@/lib/sync/review-requests';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/reports/[id]/comments/[comment]/resolve', async (call) => {
  const resolution = await call.json(resolutionSchema);
  if (isRefused(resolution)) return resolution;
  const { id = '', comment = '' } = call.params;
  const { resolved } = resolution;
  return resolveComment(call.server, call.actor, { id, comment, resolved });
});
