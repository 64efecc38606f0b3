import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { ownPath } from '@/components/account/own-path';
import { PasswordPage } from '@/components/account/password-page';
import { HOME_OF } from '@/components/account/viewer';
import { viewerHere } from '../signed-in';

export const metadata: Metadata = { title: '修改密码' };

export default async function Page({ searchParams }: PageProps<'/password'>) {
  const viewer = await viewerHere();
  if (viewer === null) redirect('/sign-in?to=/password');
  const { to } = await searchParams;
  return (
    <PasswordPage
      username={viewer.username}
      isFirst={viewer.mustChangePassword}
      to={ownPath(to, HOME_OF[viewer.role])}
    />
  );
}
