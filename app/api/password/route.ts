import { z } from 'zod';

import { changePassword } from '@/lib/server/accounts/change-password';
import { sessionAnswer } from '@/lib/server/accounts/session-answer';
import { route } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';

export const dynamic = 'force-dynamic';

const passwordChange = z.strictObject({
  current: z.string().max(1000),
  next: z.string().max(1000),
});

export const POST = route('POST /api/password', async ({ server, actor, request, json }) => {
  const change = await json(passwordChange);
  if (isRefused(change)) return change;
  const cookies = await changePassword(server, actor, { headers: request.headers, change });
  return isRefused(cookies) ? cookies : sessionAnswer(cookies, {});
});
