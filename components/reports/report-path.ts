import type { CopyKey } from '@/lib/storage/copy-store';

/**
 * A route of a report, asked for the account that opened it: the server refuses when somebody else
 * has signed in in this browser since.
 */
export function reportPath({ user, report }: CopyKey, route: string): string {
  const end = route === '' ? '' : `/${route}`;
  const as = `${route.includes('?') ? '&' : '?'}as=${encodeURIComponent(user)}`;
  return `/api/reports/${report}${end}${as}`;
}
