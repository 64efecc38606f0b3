/**
 * Whether a request that changes something comes from a page of ours. Browsers say where a request
 * comes from; programs such as curl say nothing and carry no cookie by accident.
 */
export function isFromOurPages(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.get('origin');
  return origin === null || hostOf(origin) === hostAsked(request.headers);
}

/** A proxy that changes `Host` says what it was. */
function hostAsked(headers: Headers): string | null {
  return headers.get('x-forwarded-host') ?? headers.get('host');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
