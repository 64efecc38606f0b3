import type { Metadata } from 'next';

import { SiteHeader } from '@/components/account/site-header';
import { ListPage } from '@/components/review/list-page';
import { signedIn } from '../signed-in';

export const metadata: Metadata = { title: '审核' };

export default async function Page() {
  const { viewer } = await signedIn('/review');
  return (
    <>
      <SiteHeader viewer={viewer} width="max-w-[88rem]" />
      <ListPage mayReview={viewer.role === 'reviewer'} />
    </>
  );
}
