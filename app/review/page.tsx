import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';

import { SiteHeader } from '@/components/account/site-header';
import { ListPage } from '@/components/review/list-page';
import { searchOf, viewIn } from '@/components/review/list-view';
import { signedIn } from '../signed-in';
import { searchIn } from './search-in';

export const metadata: Metadata = { title: '审核' };

export default async function Page({ searchParams }: PageProps<'/review'>) {
  const asked = searchIn(await searchParams);
  const { viewer } = await signedIn(`/review${searchOf(viewIn(asked.toString()))}`);
  if (!viewer.permissions.includes('review.list')) forbidden();
  return (
    <>
      <SiteHeader viewer={viewer} width="max-w-[88rem]" />
      <ListPage mayReview={viewer.role === 'reviewer'} />
    </>
  );
}
