import { MOST_PERSON_CHARACTERS } from './roster';

/** What is wrong with the name of a person; `null` when nothing is. */
export function personNameProblem(name: string): string | null {
  if (name === '') return '请填姓名。';
  if (name.length > MOST_PERSON_CHARACTERS) return `姓名最多${MOST_PERSON_CHARACTERS}个字。`;
  return /\p{Cc}/u.test(name) ? '姓名里有看不见的控制字符，请重新输入。' : null;
}
