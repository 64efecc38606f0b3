export const SHORTEST_NAME = 3;
export const LONGEST_NAME = 30;

/** What a person signs in with. Capital letters make no difference. */
export function userNameOf(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

export function isUserName(name: string): boolean {
  const { length } = [...name];
  return (
    length >= SHORTEST_NAME && length <= LONGEST_NAME && /^[\p{Script=Han}a-z0-9_.-]+$/u.test(name)
  );
}

export const USER_NAME_RULE = '用户名要有3至30个字，可用汉字、英文字母、数字和 - _ . 三种符号。';
