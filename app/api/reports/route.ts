import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { createReport } from '@/lib/server/reports/create-report';
import { listReports } from '@/lib/server/reports/list-reports';
import { newReportSchema } from '@/lib/sync/report-answers';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/reports', ({ server, actor }) => listReports(server, actor));

export const POST = route('POST /api/reports', async (call) => {
  const wish = await call.json(newReportSchema);
  return isRefused(wish) ? wish : createReport(call.server, call.actor, wish);
});
