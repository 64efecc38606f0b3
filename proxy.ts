import { type NextRequest, NextResponse } from 'next/server';

import { schemeOf } from '@/lib/server/http/sender';

/** A year, for this name alone: others of the agency may have no TLS. */
const ALWAYS_TLS = 'max-age=31536000';

/**
 * Every page carries a policy under which only our own scripts run: those of the build, and the
 * inline ones that Next marks with the nonce of this answer.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyOf(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  if (schemeOf(request.headers) === 'https') {
    response.headers.set('Strict-Transport-Security', ALWAYS_TLS);
  }
  return response;
}

export const config = {
  // Next reads the whole body of a request before it lets it past here, so that what is slow or
  // endless would never reach the routes, which stop it.
  matcher: ['/((?!_next/static|api/|fonts/|favicon).*)'],
};

function policyOf(nonce: string): string {
  // React's development build evaluates code to show where an error came from.
  const inDevelopment = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
