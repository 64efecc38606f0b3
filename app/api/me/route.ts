import { meOf } from '@/lib/server/accounts/me';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/me', ({ server, actor }) => meOf(server, actor));
