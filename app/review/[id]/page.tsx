import type { Metadata } from 'next';

import { SiteHeader } from '@/components/account/site-header';
import { searchOf, viewIn } from '@/components/review/list-view';
import { ReviewPage } from '@/components/review/review-page';
import { templates } from '@/schemas/registry';
import { signedIn } from '../../signed-in';
import { searchIn } from '../search-in';

export const metadata: Metadata = { title: '审核' };

export default async function Page({ params, searchParams }: PageProps<'/review/[id]'>) {
  const { id } = await params;
  const asked = searchIn(await searchParams);
  const { viewer } = await signedIn(`/review/${id}?${asked}`);
  const before = asked.get('before');
  return (
    <div className="flex h-dvh flex-col">
      <SiteHeader viewer={viewer} width="max-w-none" />
      <ReviewPage
        key={id}
        templates={templates}
        reportId={id}
        person={{ id: viewer.id, username: viewer.username }}
        search={viewer.role === 'clerk' ? null : searchOf(viewIn(asked.toString()))}
        start={{
          copy: wholeNumber(asked.get('copy')),
          before: before === 'last-year' ? before : wholeNumber(before),
        }}
      />
    </div>
  );
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/u.test(text) ? Number(text) : null;
}
