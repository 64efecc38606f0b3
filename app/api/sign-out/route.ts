import { sessionAnswer } from '@/lib/server/accounts/session-answer';
import { signOut } from '@/lib/server/accounts/sign-in';
import { route } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const POST = route('POST /api/sign-out', async ({ server, request }) =>
  sessionAnswer(await signOut(server, request.headers), {}),
);
