import { route } from '@/lib/server/http/route';
import { listSeasons } from '@/lib/server/seasons/seasons';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/seasons', async ({ server }) => ({
  seasons: await listSeasons(server),
}));
