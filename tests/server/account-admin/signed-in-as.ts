import { type Credentials, signIn } from '@/lib/server/accounts/sign-in';
import { isRefused } from '@/lib/server/refusal';
import type { Server } from '@/lib/server/server';

/** The headers that the browser of a person sends from now on. */
export async function signedInAs(
  server: Server,
  { username, password }: Credentials,
): Promise<Headers> {
  const cookies = await signIn(server, new Headers(), { username, password });
  if (isRefused(cookies)) throw new Error(cookies.message);
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}
