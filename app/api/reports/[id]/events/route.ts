import { attachmentOf } from '@/lib/server/http/attachment';
import { type Call, route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';
import { eventsCsv } from '@/lib/server/reports/events-csv';
import { eventsFor, listEvents } from '@/lib/server/reports/list-events';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/reports/[id]/events', (call) => {
  const format = new URL(call.request.url).searchParams.get('format');
  return format === 'csv' ? csvOf(call) : listEvents(call.server, call.actor, call.params.id ?? '');
});

async function csvOf({ server, actor, params }: Call) {
  const found = await eventsFor(server, actor, params.id ?? '');
  if (isRefused(found)) return found;
  const { unitName, year } = found.report;
  return new Response(eventsCsv(found.events), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentOf(`${unitName}${year}年度报告办理记录.csv`, 'history.csv'),
      'Cache-Control': 'no-store',
    },
  });
}
