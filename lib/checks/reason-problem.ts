/** Why a reason does not do yet. What was typed is kept all the same. */
export type ReasonProblem = 'missing' | 'too-short' | 'too-long';

/** The shortest says something: 口径调整. */
const FEWEST_REASON = 4;
const MOST_REASON = 2000;

/** Only letters and digits count, so that a row of dots is no reason. */
export function reasonProblemOf(reason: string): ReasonProblem | null {
  if (reason.trim() === '') return 'missing';
  if (reason.trim().length > MOST_REASON) return 'too-long';
  const said = reason.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return said < FEWEST_REASON ? 'too-short' : null;
}

export function reasonProblemText(problem: ReasonProblem, reason: string): string {
  switch (problem) {
    case 'missing':
      return '还没有写说明。';
    case 'too-short':
      return `说明太短，请写一句完整的话，至少${FEWEST_REASON}个字。已写的会留着。`;
    case 'too-long': {
      const over = reason.trim().length - MOST_REASON;
      return `说明最多${MOST_REASON}字，现在多出${over}字，请精简。写的内容都留着，不会丢。`;
    }
  }
}
