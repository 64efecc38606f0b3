import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { SetupCodePage } from '@/components/account/setup-code-page';
import { SetupPage } from '@/components/account/setup-page';
import { isSetupCode, needsSetup } from '@/lib/server/accounts/setup';
import { runningServer } from '@/lib/server/running-server';
import { templates } from '@/schemas/registry';

export const metadata: Metadata = { title: '设置' };

export default async function Page({ searchParams }: PageProps<'/setup'>) {
  const server = await runningServer();
  const newest = templates.at(-1);
  if (newest === undefined || !(await needsSetup(server))) notFound();
  const { code } = await searchParams;
  if (typeof code !== 'string') return <SetupCodePage isWrong={false} />;
  if (!(await isSetupCode(server, code))) return <SetupCodePage isWrong />;
  return <SetupPage template={newest} code={code} />;
}
