'use client';

import Link from 'next/link';

import { Brand, SkipLink } from '@/components/ui/brand';
import type { Template } from '@/lib/template/template';
import { NewReportForm } from './new-report-form';

export function NewReportPage({ templates }: { readonly templates: readonly Template[] }) {
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="bg-accent-deep">
        <div className="mx-auto flex h-14 max-w-2xl items-center px-5">
          <Brand />
        </div>
      </header>
      <main id="main" className="mx-auto max-w-2xl px-5 py-8">
        <div className="flex items-center justify-between">
          <h1 className="text-2xl font-semibold">新建报告</h1>
          <Link href="/" className="rounded text-accent hover:underline">
            返回我的报告
          </Link>
        </div>
        <NewReportForm templates={templates} />
      </main>
    </div>
  );
}
