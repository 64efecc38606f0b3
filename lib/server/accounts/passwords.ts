import { randomInt } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

import { userNameOf } from '@/lib/roster/user-names';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

const PASSWORD_RULE = '密码至少8个字符，不能与用户名相同。';

/** What is wrong with a password that somebody chose; `null` for nothing. */
export function problemOfPassword(password: string, username: string): string | null {
  if (password.length < SHORTEST_PASSWORD) return `密码太短。${PASSWORD_RULE}`;
  if (password.length > LONGEST_PASSWORD) return '密码太长，最多128个字符。';
  if (userNameOf(password) === userNameOf(username)) return `密码与用户名相同。${PASSWORD_RULE}`;
  return null;
}

/** Slow on purpose; the work is done beside the event loop. */
export function hashOf(password: string): Promise<string> {
  return hashPassword(password);
}

export function isPasswordOf(hash: string, password: string): Promise<boolean> {
  return verifyPassword({ hash, password });
}

/** Without characters that look alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A first password that somebody reads out or prints, such as `k3mv-8xqa-pd7h`. */
export function temporaryPassword(): string {
  return Array.from({ length: GROUPS }, group).join('-');
}

function group(): string {
  return Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
