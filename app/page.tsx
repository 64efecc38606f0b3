import { DraftsPage } from '@/components/drafts/drafts-page';
import { templates } from '@/schemas/registry';

export default function Page() {
  return <DraftsPage templates={templates} />;
}
