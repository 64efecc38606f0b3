import type { Metadata } from 'next';

import { DraftPage } from '@/components/workspace/draft-page';
import { templates } from '@/schemas/registry';

export const metadata: Metadata = { title: '填写报告' };

export default function Page() {
  return <DraftPage templates={templates} />;
}
