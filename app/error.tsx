'use client';

import { Button } from '@/components/ui/button';
import { NoticePage } from '@/components/ui/notice-page';

interface ErrorPageProps {
  readonly reset: () => void;
}

export default function ErrorPage({ reset }: ErrorPageProps) {
  return (
    <NoticePage
      title="页面出了问题"
      text="程序在这里出了错。已填的内容随填随存，都在这台电脑的浏览器里。请再试一次；仍然不行，请返回后重新打开草稿。"
    >
      <Button look="primary" onClick={reset}>
        再试一次
      </Button>
    </NoticePage>
  );
}
