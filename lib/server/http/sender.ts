export type Scheme = 'http' | 'https';

/**
 * How a request came and from where. What a client says of itself was taken off before
 * (`trusted-headers`), so these headers come from our own server or from the proxy before it.
 */
export function schemeOf(headers: Headers): Scheme {
  const first = headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return first === 'https' ? 'https' : 'http';
}

/** The address that the nearest proxy saw, or ours where there is none. */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
