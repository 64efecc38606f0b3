'use client';

import { Modal } from '@/components/ui/modal';
import { SignInForm } from './sign-in-form';

interface SignInDialogProps {
  readonly open: boolean;
  /** Who worked on this page; somebody else must not go on in their name. */
  readonly username: string;
  readonly onClose: () => void;
  readonly onSignedIn: () => void;
}

/** A session that ran out is renewed without leaving the page. */
export function SignInDialog({ open, username, onClose, onSignedIn }: SignInDialogProps) {
  return (
    <Modal
      title="登录已过期"
      description="请重新输入密码。本页填的内容都在，登录后接着保存。"
      open={open}
      onClose={onClose}
    >
      <div className="mt-4">
        <SignInForm username={username} onSignedIn={onSignedIn} />
      </div>
    </Modal>
  );
}
