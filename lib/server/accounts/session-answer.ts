import type { Cookies } from './sign-in';

/** An answer that begins or ends a session. */
export function sessionAnswer(cookies: Cookies, value: object): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return Response.json(value, { headers });
}
