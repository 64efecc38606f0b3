export const dynamic = 'force-dynamic';

/** The process answers. It asks nothing of the database, or a restart would follow its outage. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
