import { sessionAnswer } from '@/lib/server/accounts/session-answer';
import { needsSetup, SETUP_IS_OVER, setUp, setupSchema } from '@/lib/server/accounts/setup';
import { signIn } from '@/lib/server/accounts/sign-in';
import { publicRoute } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';

export const dynamic = 'force-dynamic';

export const POST = publicRoute('POST /api/setup', async ({ server, request, json }) => {
  if (!(await needsSetup(server))) return SETUP_IS_OVER;
  const setup = await json(setupSchema);
  if (isRefused(setup)) return setup;
  const refused = await setUp(server, setup);
  if (refused !== null) return refused;
  const cookies = await signIn(server, request.headers, setup);
  return isRefused(cookies) ? cookies : sessionAnswer(cookies, {});
});
