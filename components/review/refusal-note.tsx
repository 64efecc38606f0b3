import type { ServerRefusal } from '@/components/account/call-server';

/** Why something was not sent. What was typed is still there. */
export function RefusalNote({ refusal }: { readonly refusal: ServerRefusal | null }) {
  return (
    <div role="alert" className="text-sm text-error empty:hidden">
      {refusal === null ? null : (
        <p className="mt-2 rounded border-l-4 border-error bg-error-wash px-3 py-1.5">
          {refusal.message}
          {refusal.code === 'unauthenticated' ? (
            <>
              写好的内容还在。请
              <a href="/sign-in" target="_blank" rel="noreferrer" className="underline">
                在新窗口登录
              </a>
              ，再回到这里点一次。
            </>
          ) : null}
        </p>
      )}
    </div>
  );
}
