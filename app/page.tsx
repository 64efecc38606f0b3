import { SetupHint } from '@/components/account/setup-hint';
import { SiteHeader } from '@/components/account/site-header';
import { DraftsPage } from '@/components/drafts/drafts-page';
import { needsSetup } from '@/lib/server/accounts/setup';
import { runningServer } from '@/lib/server/running-server';
import { templates } from '@/schemas/registry';
import { viewerHere } from './signed-in';

export default async function Page() {
  const isNew = await needsSetup(await runningServer());
  return (
    <DraftsPage templates={templates} header={<SiteHeader viewer={await viewerHere()} />}>
      {isNew ? <SetupHint /> : null}
    </DraftsPage>
  );
}
