import { accountChangeSchema } from '@/lib/roster/admin-answers';
import { changeAccount } from '@/lib/server/account-admin/change-account';
import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';

export const dynamic = 'force-dynamic';

export const PATCH = route('PATCH /api/accounts/[id]', async (call) => {
  const change = await call.json(accountChangeSchema);
  if (isRefused(change)) return change;
  return changeAccount(call.server, call.actor, { id: call.params.id ?? '', change });
});
