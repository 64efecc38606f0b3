import type { ReactNode } from 'react';

import { Brand, SkipLink } from '@/components/ui/brand';

interface AccountPageProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly width?: 'max-w-md' | 'max-w-2xl';
  readonly children?: ReactNode;
}

/** A page with one form on it. */
export function AccountPage({ title, text, width = 'max-w-md', children }: AccountPageProps) {
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="bg-accent-deep">
        <div className={`mx-auto flex h-14 items-center px-5 ${width}`}>
          <Brand />
        </div>
      </header>
      <main id="main" className={`mx-auto px-5 py-10 ${width}`}>
        <h1 className="text-2xl font-semibold">{title}</h1>
        {text === undefined ? null : <div className="mt-1 text-soft">{text}</div>}
        {children}
      </main>
    </div>
  );
}
