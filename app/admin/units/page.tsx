import type { Metadata } from 'next';

import { UnitsPage } from '@/components/admin/units/units-page';
import { rosterWordsOf } from '@/lib/roster/roster-words';
import { listUnits } from '@/lib/server/units/list-units';
import { templates } from '@/schemas/registry';
import { administrator } from '../administrator';

export const metadata: Metadata = { title: '单位' };

export default async function Page() {
  const { server, actor, viewer } = await administrator('/admin/units');
  const { kinds, scopes } = rosterWordsOf(templates);
  const units = await listUnits(server, actor);
  return <UnitsPage viewer={viewer} units={units} words={{ kinds, scopes }} />;
}
