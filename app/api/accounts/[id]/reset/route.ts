import { resetAccount } from '@/lib/server/account-admin/reset-account';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/accounts/[id]/reset', ({ server, actor, params }) =>
  resetAccount(server, actor, params.id ?? ''),
);
