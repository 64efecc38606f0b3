import type { Metadata } from 'next';

import { NoticePage } from '@/components/ui/notice-page';

export const metadata: Metadata = { title: '没有这个页面' };

export default function NotFound() {
  return (
    <NoticePage
      title="没有这个页面"
      text="网址可能写错了，或者页面已经不在。已填的草稿都在“本机草稿”里。"
    />
  );
}
