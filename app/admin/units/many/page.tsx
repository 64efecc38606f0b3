import type { Metadata } from 'next';

import { ManyPage } from '@/components/admin/many/many-page';
import { rosterWordsOf } from '@/lib/roster/roster-words';
import { knownIn } from '@/lib/server/units/add-many-units';
import { templates } from '@/schemas/registry';
import { administrator } from '../../administrator';

export const metadata: Metadata = { title: '批量添加单位' };

export default async function Page() {
  const { server, viewer } = await administrator('/admin/units/many');
  const known = await knownIn(server.database.reads);
  return <ManyPage viewer={viewer} known={known} words={rosterWordsOf(templates)} />;
}
