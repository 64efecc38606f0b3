import { manySchema } from '@/lib/roster/admin-answers';
import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { addManyUnits } from '@/lib/server/units/add-many-units';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/units/many', async (call) => {
  const many = await call.json(manySchema);
  return isRefused(many) ? many : addManyUnits(call.server, call.actor, many.rows);
});
