import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { ownPath } from '@/components/account/own-path';
import { SignInPage } from '@/components/account/sign-in-page';
import { HOME_OF } from '@/components/account/viewer';
import { needsSetup } from '@/lib/server/accounts/setup';
import { runningServer } from '@/lib/server/running-server';
import { viewerHere } from '../signed-in';

export const metadata: Metadata = { title: '登录' };

export default async function Page({ searchParams }: PageProps<'/sign-in'>) {
  const { to } = await searchParams;
  const viewer = await viewerHere();
  if (viewer !== null) {
    const path = ownPath(to, HOME_OF[viewer.role]);
    redirect(viewer.mustChangePassword ? `/password?to=${encodeURIComponent(path)}` : path);
  }
  const server = await runningServer();
  return <SignInPage to={ownPath(to, '')} needsSetup={await needsSetup(server)} />;
}
