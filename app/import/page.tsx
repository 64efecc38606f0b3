import type { Metadata } from 'next';

import { ImportPage } from '@/components/import/import-page';
import { templates } from '@/schemas/registry';

export const metadata: Metadata = { title: '导入/体检' };

export default function Page() {
  return <ImportPage templates={templates} />;
}
