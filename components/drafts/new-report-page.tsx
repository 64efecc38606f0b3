'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';

import type { Template } from '@/lib/template/template';
import { NewReportForm } from './new-report-form';

interface NewReportPageProps {
  readonly templates: readonly Template[];
  /** The bar at the top. */
  readonly header: ReactNode;
}

export function NewReportPage({ templates, header }: NewReportPageProps) {
  return (
    <div className="min-h-dvh">
      {header}
      <main id="main" className="mx-auto max-w-2xl px-5 py-8">
        <div className="flex items-center justify-between">
          <h1 className="text-2xl font-semibold">新建报告</h1>
          <Link href="/" className="rounded text-accent hover:underline">
            返回本机草稿
          </Link>
        </div>
        <p className="mt-1 text-soft">
          有去年的报告（Word、PDF或网页），可以
          <Link href="/import" className="rounded text-accent underline">
            从去年的报告开始
          </Link>
          ，机关名称、上年结转和文字会带过来。
        </p>
        <NewReportForm templates={templates} />
      </main>
    </div>
  );
}
