import type { Metadata } from 'next';

import { ServedPage } from '@/components/reports/served-page';
import { templates } from '@/schemas/registry';
import { signedIn } from '../../signed-in';

export const metadata: Metadata = { title: '填写报告' };

export default async function Page({ params }: PageProps<'/reports/[id]'>) {
  const { id } = await params;
  const { actor, viewer } = await signedIn(`/reports/${id}`);
  return (
    <ServedPage
      templates={templates}
      report={id}
      user={{ id: actor.id, username: viewer.username }}
    />
  );
}
