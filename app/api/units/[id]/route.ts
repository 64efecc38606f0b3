import { unitChangeSchema } from '@/lib/roster/admin-answers';
import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { changeUnit } from '@/lib/server/units/change-unit';

export const dynamic = 'force-dynamic';

export const PATCH = route('PATCH /api/units/[id]', async (call) => {
  const change = await call.json(unitChangeSchema);
  if (isRefused(change)) return change;
  return changeUnit(call.server, call.actor, { id: call.params.id ?? '', change });
});
