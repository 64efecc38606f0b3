'use client';

import ErrorPage from './error';
import './globals.css';

interface GlobalErrorProps {
  readonly reset: () => void;
}

/** Stands in for the layout too, when that is what failed. */
export default function GlobalError({ reset }: GlobalErrorProps) {
  return (
    <html lang="zh-CN">
      <body className="font-sans">
        <title>页面出了问题 · 勾稽</title>
        <ErrorPage reset={reset} />
      </body>
    </html>
  );
}
