import type { Metadata } from 'next';

import { ReportsPage } from '@/components/reports/reports-page';
import { templates } from '@/schemas/registry';
import { signedIn } from '../signed-in';

export const metadata: Metadata = { title: '我的报告' };

export default async function Page() {
  const { viewer } = await signedIn('/reports');
  return <ReportsPage templates={templates} viewer={viewer} />;
}
