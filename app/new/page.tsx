import type { Metadata } from 'next';

import { SiteHeader } from '@/components/account/site-header';
import { NewReportPage } from '@/components/drafts/new-report-page';
import { templates } from '@/schemas/registry';
import { viewerHere } from '../signed-in';

export const metadata: Metadata = { title: '新建报告' };

export default async function Page() {
  const viewer = await viewerHere();
  return <NewReportPage templates={templates} header={<SiteHeader viewer={viewer} />} />;
}
