import { route } from '@/lib/server/http/route';
import { lastYearFor } from '@/lib/server/reports/last-year';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/reports/[id]/last-year', async (call) =>
  lastYearFor(call.server, call.actor, call.params.id ?? ''),
);
