import type { Metadata } from 'next';

import { SeasonPage } from '@/components/admin/season/season-page';
import { listSeasons } from '@/lib/server/seasons/seasons';
import { administrator } from '../administrator';

export const metadata: Metadata = { title: '报送期限' };

export default async function Page() {
  const { server, viewer } = await administrator('/admin/season');
  return <SeasonPage viewer={viewer} seasons={await listSeasons(server)} />;
}
