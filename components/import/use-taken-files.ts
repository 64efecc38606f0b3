import { useRouter } from 'next/navigation';

import { importDraft } from '@/components/drafts/import-draft';
import { openDraftDatabase } from '@/lib/storage/draft-database';
import type { Template } from '@/lib/template/template';
import type { ImportDesk } from './import-desk';
import type { Incoming } from './import-entry';

/** What comes in goes to the desk; a draft of our own is opened as what it is. */
export function useTakenFiles(
  desk: ImportDesk,
  templates: readonly Template[],
): (files: readonly Incoming[]) => void {
  const router = useRouter();
  const openDraft = async (file: File): Promise<boolean> => {
    const imported = await importDraft({ database: await openDraftDatabase(), templates }, file);
    if (imported.ok) router.push(`/draft?id=${imported.id}`);
    return imported.ok;
  };
  return (files) => {
    const [only] = files;
    const isDraft = files.length === 1 && only !== undefined && /\.json$/iu.test(only.name);
    if (!isDraft) {
      desk.add(files);
      return;
    }
    openDraft(new File([only.file], only.name)).then(
      (isOpened) => {
        if (!isOpened) desk.add(files);
      },
      () => desk.add(files),
    );
  };
}
