const LEAST = 3;
const MOST = 30;

/** User names that differ only in capitals or width are the same. */
export function usernameKey(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** What is wrong with a user name; `null` when nothing is. */
export function usernameProblem(typed: string): string | null {
  const key = usernameKey(typed);
  const { length } = [...key];
  const isGood = length >= LEAST && length <= MOST && /^[\p{Script=Han}a-z0-9_.-]+$/u.test(key);
  return isGood ? null : '用户名要有3至30个字，可用汉字、英文字母、数字和 - _ . 三种符号。';
}
