import type { Metadata } from 'next';

import { NewReportPage } from '@/components/drafts/new-report-page';
import { templates } from '@/schemas/registry';

export const metadata: Metadata = { title: '新建报告' };

export default function Page() {
  return <NewReportPage templates={templates} />;
}
