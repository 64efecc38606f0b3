import { route } from '@/lib/server/http/route';
import { openReport } from '@/lib/server/reports/open-report';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/reports/[id]', ({ server, actor, params }) =>
  openReport(server, actor, params.id ?? ''),
);
