import type { ReactNode } from 'react';

import { SiteHeader } from '@/components/account/site-header';
import type { Viewer } from '@/components/account/viewer';

interface AdminPageProps {
  readonly viewer: Viewer;
  readonly title: string;
  readonly intro: ReactNode;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly width?: 'max-w-5xl' | 'max-w-7xl';
  readonly children: ReactNode;
}

/** What the pages of the administrator have in common. */
export function AdminPage(props: AdminPageProps) {
  const { viewer, title, intro, actions, width = 'max-w-5xl', children } = props;
  return (
    <div className="min-h-dvh">
      <SiteHeader viewer={viewer} width={width} />
      <main id="main" className={`mx-auto px-5 py-8 ${width}`}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-2xl font-semibold">{title}</h1>
          <div className="flex flex-wrap gap-2">{actions}</div>
        </div>
        <div className="mt-1 text-soft">{intro}</div>
        {children}
      </main>
    </div>
  );
}
