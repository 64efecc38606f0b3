import { MOST_NAME_CHARACTERS } from './roster';

/** What is wrong with the name of a unit; `null` when nothing is. */
export function unitNameProblem(name: string): string | null {
  if (name === '') return '请填单位名称。';
  if (name.length > MOST_NAME_CHARACTERS) return `名称最多${MOST_NAME_CHARACTERS}个字。`;
  return /\p{Cc}/u.test(name) ? '名称里有看不见的控制字符，请重新输入。' : null;
}
