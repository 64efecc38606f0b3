import { route } from '@/lib/server/http/route';
import { openCopy } from '@/lib/server/reports/open-copy';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/reports/[id]/open', ({ server, actor, params }) =>
  openCopy(server, actor, params.id ?? ''),
);
