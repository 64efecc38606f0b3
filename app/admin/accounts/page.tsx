import type { Metadata } from 'next';

import { AccountsPage } from '@/components/admin/accounts/accounts-page';
import { accountFilterSchema } from '@/lib/roster/admin-answers';
import { listAccounts } from '@/lib/server/account-admin/list-accounts';
import { isRefused } from '@/lib/server/refusal';
import { listUnits } from '@/lib/server/units/list-units';
import { administrator } from '../administrator';

export const metadata: Metadata = { title: '账号' };

export default async function Page({ searchParams }: PageProps<'/admin/accounts'>) {
  const { server, actor, viewer } = await administrator('/admin/accounts');
  const filter = accountFilterSchema.parse(await searchParams);
  const [list, units] = await Promise.all([
    listAccounts(server, actor, filter),
    listUnits(server, actor),
  ]);
  // The role may have been taken away between the two questions.
  if (isRefused(list)) throw new Error(list.refused);
  return <AccountsPage viewer={viewer} list={list} filter={filter} units={units} />;
}
