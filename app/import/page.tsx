import type { Metadata } from 'next';

import { SiteHeader } from '@/components/account/site-header';
import { ImportPage } from '@/components/import/import-page';
import { templates } from '@/schemas/registry';
import { viewerHere } from '../signed-in';

export const metadata: Metadata = { title: '导入/体检' };

export default async function Page() {
  const viewer = await viewerHere();
  const header = <SiteHeader viewer={viewer} width="max-w-[110rem]" />;
  return <ImportPage templates={templates} header={header} />;
}
