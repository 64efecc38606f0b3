import Link from 'next/link';

import { lookOf } from '@/components/ui/button';
import type { AccountFilter, AccountPage } from '@/lib/roster/admin-answers';

interface PageLinksProps {
  readonly list: AccountPage;
  readonly filter: AccountFilter;
}

export function PageLinks({ list: { page, pages }, filter }: PageLinksProps) {
  if (pages === 1) return null;
  return (
    <nav aria-label="账号分页" className="mt-4 flex items-center gap-3">
      {page > 1 ? (
        <Link href={addressOf(filter, page - 1)} className={lookOf('plain')}>
          上一页
        </Link>
      ) : null}
      <span>
        第{page}页，共{pages}页
      </span>
      {page < pages ? (
        <Link href={addressOf(filter, page + 1)} className={lookOf('plain')}>
          下一页
        </Link>
      ) : null}
    </nav>
  );
}

function addressOf({ text, unit, role, closed }: AccountFilter, page: number): string {
  const search = new URLSearchParams({ text, unit, role, closed, page: String(page) });
  return `/admin/accounts?${search}`;
}
