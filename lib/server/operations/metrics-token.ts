import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a request carries the token that the environment names. Without a token nobody may
 * look: behind a proxy on the same machine every request comes from the machine itself, so
 * where a request comes from tells nothing.
 */
export function mayReadMetrics(headers: Headers, token: string | undefined): boolean {
  if (token === undefined || token === '') return false;
  const given = /^Bearer (.+)$/iu.exec(headers.get('authorization') ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digestOf(given), digestOf(token));
}

/** Of equal length whatever the text, as the comparison wants it. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
