import type { Metadata } from 'next';

import { NoticePage } from '@/components/ui/notice-page';

export const metadata: Metadata = { title: '没有权限' };

export default function Forbidden() {
  return <NoticePage title="没有权限" text="您的账号不能看这一页。需要的话，请联系管理员。" />;
}
