'use client';

import { useEffect, useState } from 'react';

import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/save-file';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { FirstPassword } from '@/lib/roster/admin-answers';
import { roleName } from './role-name';

const SHOWN = 200;

/** First passwords, to hand out: they can be seen here once and never again. */
export function PasswordsList({ passwords }: { readonly passwords: readonly FirstPassword[] }) {
  const [isSaved, setSaved] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useWarning(!isSaved);
  const save = async () => {
    try {
      const { passwordsXlsx } = await import('./passwords-xlsx');
      saveFile('初始密码.xlsx', await passwordsXlsx(passwords));
      setSaved(true);
      setProblem(null);
    } catch {
      setProblem('Excel文件没有生成，请从下面的表里复制。');
    }
  };
  return (
    <div className="mt-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" onClick={() => void save()}>
          下载初始密码（Excel）
        </Button>
        <p className="text-warning">初始密码只在这里显示一次，离开本页后不能再看。</p>
      </div>
      <p role="alert" className="mt-2 text-error empty:hidden">
        {problem}
      </p>
      <ScrollRegion label="初始密码" className="card relative mt-3 max-h-[60vh] overflow-auto">
        <table className="w-full min-w-[40rem] border-collapse text-left">
          <thead>
            <tr className="border-b border-edge bg-canvas">
              {['单位', '角色', '姓名', '用户名', '初始密码'].map((title) => (
                <th key={title} scope="col" className="px-3 py-2 font-medium whitespace-nowrap">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {passwords.slice(0, SHOWN).map((account) => (
              <PasswordRow key={account.username} account={account} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {passwords.length > SHOWN ? (
        <p className="mt-2 text-soft">
          这里只列出前{SHOWN}个，全部{passwords.length}个在下载的文件里。
        </p>
      ) : null}
    </div>
  );
}

function PasswordRow({ account }: { readonly account: FirstPassword }) {
  const { unitName, role, name, username, password } = account;
  return (
    <tr className="border-b border-line last:border-b-0">
      <td className="px-3 py-2">{unitName}</td>
      <td className="px-3 py-2 whitespace-nowrap">{roleName(role)}</td>
      <td className="px-3 py-2">{name}</td>
      <td className="px-3 py-2">{username}</td>
      <td className="px-3 py-2 font-mono whitespace-nowrap">{password}</td>
    </tr>
  );
}

/** Leaving asks first while the passwords are nowhere else. */
function useWarning(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isActive]);
}
