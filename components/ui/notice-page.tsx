import Link from 'next/link';
import type { ReactNode } from 'react';

import { Brand } from './brand';
import { lookOf } from './button';

interface NoticePageProps {
  readonly title: string;
  readonly text?: string;
  /** Where the person's reports are. */
  readonly home?: string;
  /** Buttons before the way back. */
  readonly children?: ReactNode;
}

/** A page that has nothing to show but the reason, and the way back. */
export function NoticePage({ title, text, home = '/', children }: NoticePageProps) {
  return (
    <div className="min-h-dvh">
      <header className="bg-accent-deep">
        <div className="mx-auto flex h-14 max-w-3xl items-center px-5">
          <Brand to={home} />
        </div>
      </header>
      <main id="main" className="mx-auto max-w-3xl px-5 py-10" aria-live="polite">
        <h1 className="text-xl font-semibold">{title}</h1>
        {text === undefined ? null : (
          <>
            <p className="mt-2 text-soft">{text}</p>
            <div className="mt-5 flex flex-wrap gap-2">
              {children}
              <Link href={home} className={lookOf('plain')}>
                返回首页
              </Link>
            </div>
          </>
        )}
      </main>
    </div>
  );
}
