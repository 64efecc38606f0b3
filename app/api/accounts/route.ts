import { accountFilterSchema, newAccountSchema } from '@/lib/roster/admin-answers';
import { addAccount } from '@/lib/server/account-admin/add-account';
import { listAccounts } from '@/lib/server/account-admin/list-accounts';
import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';

export const dynamic = 'force-dynamic';

export const GET = route('GET /api/accounts', async ({ server, actor, request }) => {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  return listAccounts(server, actor, accountFilterSchema.parse(search));
});

export const POST = route('POST /api/accounts', async (call) => {
  const account = await call.json(newAccountSchema);
  return isRefused(account) ? account : addAccount(call.server, call.actor, account);
});
