import { publicRoute } from '@/lib/server/http/route';
import { METRICS_TYPE, metricsText } from '@/lib/server/operations/metrics-text';
import { mayReadMetrics } from '@/lib/server/operations/metrics-token';
import { refuse } from '@/lib/server/refusal';

export const dynamic = 'force-dynamic';

export const GET = publicRoute('GET /api/metrics', async ({ server, request }) => {
  if (!mayReadMetrics(request.headers, process.env.GOUJI_METRICS_TOKEN)) {
    return refuse('not-found', '没有这个地址。');
  }
  return new Response(await metricsText(server.database), {
    headers: { 'Content-Type': METRICS_TYPE, 'Cache-Control': 'no-store' },
  });
});
