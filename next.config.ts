import type { NextConfig } from 'next';

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
];

/** Answers of the routes are data; whatever a browser takes them for, they do nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them, tests included.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@react-pdf/renderer', 'docx', 'fontkit', 'pdfkit', 'wawoff2'],
  outputFileTracingIncludes: { '/**': ['./assets/fonts/**'] },
  experimental: {
    // Pages that a person may not see answer 403, with app/forbidden.tsx.
    authInterrupts: true,
    // Pages take no bodies; see proxy.ts.
    proxyClientMaxBodySize: '64kb',
  },
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: DATA_POLICY }],
    },
  ],
};

export default config;
