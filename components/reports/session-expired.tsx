'use client';

import { useState } from 'react';

import { SignInDialog } from '@/components/account/sign-in-dialog';
import { Button } from '@/components/ui/button';
import type { Problem } from './save-status';
import type { ServedSession } from './served-view';
import { useServedView } from './use-served-view';

interface SessionExpiredProps {
  readonly session: ServedSession;
  readonly username: string;
}

/** Asks for the password where the clerk is; what was typed waits meanwhile. */
export function SessionExpired({ session, username }: SessionExpiredProps) {
  const problem = useServedView(session, (view) => view.problem);
  const [closed, setClosed] = useState<Problem | null>(null);
  if (problem?.kind !== 'signed-out') return null;
  return (
    <>
      <div
        role="alert"
        className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-warning bg-warning-wash px-5 py-2.5"
      >
        <p>
          <strong className="text-warning">登录已过期</strong>
          <span className="ml-3">填的内容都在这台电脑上，登录后接着保存到服务器。</span>
        </p>
        <Button onClick={() => setClosed(null)}>登录</Button>
      </div>
      <SignInDialog
        open={closed !== problem}
        username={username}
        onClose={() => setClosed(problem)}
        onSignedIn={() => {
          setClosed(problem);
          session.sync();
        }}
      />
    </>
  );
}
