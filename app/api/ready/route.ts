import { publicRoute } from '@/lib/server/http/route';
import { readinessOf } from '@/lib/server/operations/readiness';

export const dynamic = 'force-dynamic';

export const GET = publicRoute('GET /api/ready', async ({ server }) => {
  const readiness = await readinessOf(server.database);
  const headers = { 'Cache-Control': 'no-store' };
  if (readiness === 'ready') return Response.json({ status: 'ready' }, { headers });
  return Response.json({ status: 'not-ready', code: readiness }, { status: 503, headers });
});
