'use client';

import Link from 'next/link';

import { AccountPage } from './account-page';
import { SetupHint } from './setup-hint';
import { SignInForm } from './sign-in-form';

interface SignInPageProps {
  /** Where the person wanted to go, a path of this site; '' for nowhere. */
  readonly to: string;
  readonly needsSetup: boolean;
}

export function SignInPage({ to, needsSetup }: SignInPageProps) {
  // The page itself knows where each role goes once somebody is signed in.
  const go = () => window.location.replace(`/sign-in?to=${encodeURIComponent(to)}`);
  return (
    <AccountPage title="登录" text="用户名和初始密码由本单位或上级单位的管理员提供。">
      {needsSetup ? <SetupHint /> : null}
      <div className="card mt-6 p-6">
        <SignInForm username={null} onSignedIn={go} />
      </div>
      <p className="mt-5 text-sm text-soft">
        没有账号也能用：
        <Link href="/" className="rounded text-accent underline">
          在本机编制报告
        </Link>
        ，或者
        <Link href="/import" className="rounded text-accent underline">
          导入、体检已有的报告
        </Link>
        ，内容只留在这台电脑上。
      </p>
    </AccountPage>
  );
}
