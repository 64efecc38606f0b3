import { newUnitSchema } from '@/lib/roster/admin-answers';
import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { addUnit } from '@/lib/server/units/add-unit';
import { listUnits } from '@/lib/server/units/list-units';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/units', async ({ server, actor }) => ({
  units: await listUnits(server, actor),
}));

export const POST = route('POST /api/units', async (call) => {
  const unit = await call.json(newUnitSchema);
  return isRefused(unit) ? unit : addUnit(call.server, call.actor, unit);
});
