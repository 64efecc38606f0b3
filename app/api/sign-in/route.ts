import { z } from 'zod';

import { sessionAnswer } from '@/lib/server/accounts/session-answer';
import { signIn } from '@/lib/server/accounts/sign-in';
import { publicRoute } from '@/lib/server/http/route';
import { isRefused } from '@/lib/server/refusal';

export const dynamic = 'force-dynamic';

const credentials = z.strictObject({
  username: z.string().max(1000),
  password: z.string().max(1000),
});

export const POST = publicRoute('POST /api/sign-in', async ({ server, request, json }) => {
  const body = await json(credentials);
  if (isRefused(body)) return body;
  const cookies = await signIn(server, request.headers, body);
  return isRefused(cookies) ? cookies : sessionAnswer(cookies, {});
});
