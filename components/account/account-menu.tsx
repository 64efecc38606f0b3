'use client';

import { useCallback, useState } from 'react';

import { LeaveDialog } from '@/components/reports/leaving/leave-dialog';
import { forgetTypedTexts } from '@/components/review/typed-text';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { callServer } from './call-server';
import { HeaderMenu, MENU_ITEM } from './header-menu';
import { ROLE_NAMES, type Viewer } from './viewer';

/** Who is signed in, and the way out. */
export function AccountMenu({ viewer }: { readonly viewer: Viewer }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const leave = useCallback(() => {
    setLeaving(false);
    signOut().then(setProblem, () => setProblem(NOT_DONE));
  }, []);
  return (
    <>
      <HeaderMenu
        label={viewer.name}
        title={`账号：${viewer.name}`}
        links={OWN_LINKS}
        head={<Person viewer={viewer} />}
      >
        <button type="button" className={MENU_ITEM} onClick={() => setLeaving(true)}>
          退出登录
        </button>
      </HeaderMenu>
      {isLeaving ? (
        <LeaveDialog user={viewer.id} onLeave={leave} onStay={() => setLeaving(false)} />
      ) : null}
      <Modal
        title="还没有退出登录"
        open={problem !== null}
        onClose={() => setProblem(null)}
        {...(problem === null ? {} : { description: problem })}
      >
        <div className="mt-5 flex justify-end gap-2">
          <Button onClick={() => setProblem(null)}>留在本页</Button>
          <Button look="primary" onClick={leave}>
            再试一次
          </Button>
        </div>
      </Modal>
    </>
  );
}

const OWN_LINKS = [{ path: '/password', label: '修改密码' }];
const NOT_DONE = '没能退出登录，请再试一次。';

function Person({ viewer }: { readonly viewer: Viewer }) {
  return (
    <div className="mb-1 border-b border-line px-3 pt-1 pb-2">
      <p className="font-medium break-words">{viewer.name}</p>
      <p className="text-sm break-words text-soft">{viewer.unitName}</p>
      <p className="text-sm break-words text-soft">
        {ROLE_NAMES[viewer.role]} · {viewer.username}
      </p>
    </div>
  );
}

/** Why the person is still signed in; `null` where that is what the person wanted, or is over. */
async function signOut(): Promise<string | null> {
  const answer = await callServer('POST', '/api/sign-out');
  // A session that is over already is what was asked for.
  if (!answer.ok && answer.status !== 401) return answer.refusal.message;
  forgetTypedTexts();
  // The page holds what only this person may see, so it is left for good.
  window.location.replace('/');
  return null;
}
