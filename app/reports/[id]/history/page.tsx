import type { Metadata } from 'next';

import { SiteHeader } from '@/components/account/site-header';
import { HistoryPage } from '@/components/history/history-page';
import { templates } from '@/schemas/registry';
import { signedIn } from '../../../signed-in';

export const metadata: Metadata = { title: '历史' };

export default async function Page({ params }: PageProps<'/reports/[id]/history'>) {
  const { id } = await params;
  const { viewer } = await signedIn(`/reports/${id}/history`);
  return (
    <>
      <SiteHeader viewer={viewer} />
      <HistoryPage templates={templates} reportId={id} />
    </>
  );
}
