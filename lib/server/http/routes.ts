import type { Action } from '../access/access';

/**
 * Every route of the server and what it needs: `public` for everybody, `session` for any signed-in
 * person even before the first password was changed, else an action of `access.ts`. The services
 * behind a route judge the unit. A route without a line here cannot be made.
 */
export const ROUTES = {
  'POST /api/setup': 'public',
  'POST /api/sign-in': 'public',
  'POST /api/sign-out': 'session',
  'GET /api/me': 'session',
  'POST /api/password': 'session',

  'GET /api/units': 'self.read',
  'POST /api/units': 'manage.units',
  'POST /api/units/many': 'manage.units',
  'PATCH /api/units/[id]': 'manage.units',
  'GET /api/accounts': 'manage.accounts',
  'POST /api/accounts': 'manage.accounts',
  'PATCH /api/accounts/[id]': 'manage.accounts',
  'POST /api/accounts/[id]/reset': 'manage.accounts',
  'GET /api/seasons': 'season.read',
  'PUT /api/seasons/[year]': 'manage.season',

  'GET /api/reports': 'reports.list',
  'POST /api/reports': 'report.create',
  'GET /api/reports/[id]': 'report.read',
  'GET /api/reports/[id]/news': 'report.read',
  'GET /api/reports/[id]/last-year': 'report.read',
  'POST /api/reports/[id]/changes': 'report.write',
  'POST /api/reports/[id]/submit': 'report.submit',
  'POST /api/reports/[id]/withdraw': 'report.submit',
  'POST /api/reports/[id]/open': 'report.review',
  'POST /api/reports/[id]/return': 'report.review',
  'POST /api/reports/[id]/approve': 'report.review',
  'POST /api/reports/[id]/reopen': 'report.review',
  'GET /api/reports/[id]/copies/[number]': 'report.read',
  'GET /api/reports/[id]/comments': 'report.read',
  'POST /api/reports/[id]/comments': 'report.review',
  'POST /api/reports/[id]/comments/[comment]/answers': 'comment.answer',
  'POST /api/reports/[id]/comments/[comment]/resolve': 'comment.answer',
  'GET /api/reports/[id]/events': 'report.read',

  'GET /api/review': 'review.list',
  'GET /api/bulk/documents': 'bulk.download',
  'GET /api/bulk/figures': 'bulk.download',

  'POST /api/documents/[format]': 'public',
  'GET /api/health': 'public',
  'GET /api/ready': 'public',
  'GET /api/metrics': 'public',
} as const satisfies Readonly<Record<string, Action | 'public' | 'session'>>;

export type RouteName = keyof typeof ROUTES;
