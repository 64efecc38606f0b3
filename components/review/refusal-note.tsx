import { useContext, useState } from 'react';

import type { ServerRefusal } from '@/components/account/call-server';
import { SignInDialog } from '@/components/account/sign-in-dialog';
import { Button } from '@/components/ui/button';
import { Person } from './person';

/** Why something was not sent. What was typed is still there. */
export function RefusalNote({ refusal }: { readonly refusal: ServerRefusal | null }) {
  return (
    <div role="alert" className="text-sm empty:hidden">
      {refusal === null ? null : (
        <div className="mt-2 rounded border-l-4 border-error bg-error-wash px-3 py-1.5 text-error">
          <p>{refusal.message}写好的内容还在。</p>
          {refusal.code === 'unauthenticated' ? <SignInAgain /> : null}
        </div>
      )}
    </div>
  );
}

/** A session that ran out is renewed where the person is. */
function SignInAgain() {
  const person = useContext(Person);
  const [state, setState] = useState<'out' | 'asking' | 'in'>('out');
  if (state === 'in') return <p className="text-good">已重新登录，请再点一次发送。</p>;
  if (person === null) {
    return (
      <a href="/sign-in" target="_blank" rel="noreferrer" className="underline">
        在新窗口登录，再回到这里点一次发送
      </a>
    );
  }
  return (
    <>
      <Button className="my-1" onClick={() => setState('asking')}>
        重新登录
      </Button>
      <SignInDialog
        open={state === 'asking'}
        username={person.username}
        onClose={() => setState('out')}
        onSignedIn={() => setState('in')}
      />
    </>
  );
}
