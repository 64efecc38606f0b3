import { cleanText, forbiddenIn, radicalsIn } from '@/lib/report/clean-text';

export interface CleanPaste {
  readonly text: string;
  /** What was changed, in words; `''` for nothing. */
  readonly note: string;
}

/** Pasted text as the form holds it: one paragraph a line, without what only set it on a page. */
export function cleanPaste(pasted: string): CleanPaste {
  const untabbed = pasted.replace(TAB_IN_CHINESE, '');
  const text = withoutLayout(cleanText(untabbed));
  const forbidden = forbiddenIn(pasted);
  const radicals = radicalsIn(pasted);
  const hadLayout = untabbed !== pasted || text !== cleanText(untabbed);
  const done = [
    forbidden === 0 ? '' : `去掉了${forbidden}个不能打印的控制字符或残缺字符`,
    radicals === 0 ? '' : `把${radicals}个部首字符（如“⼀⾏”）换成了普通汉字`,
    hadLayout ? '去掉了段首空格、多余的制表符和空行' : '',
  ].filter((part) => part !== '');
  const note = done.length === 0 ? '' : `粘贴时${done.join('，')}，文字不变。按Ctrl+Z可撤销。`;
  return { text, note };
}

const TAB_IN_CHINESE =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])\t+(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

/** Spaces before a first word that is no paragraph of its own are left where they are. */
function withoutLayout(text: string): string {
  return text
    .replace(/^[^\S\n]+(?=\S)/gmu, (spaces, at: number) => (isInline(text, at) ? spaces : ''))
    .replace(/\n(?:[^\S\n]*\n)+/gu, '\n');
}

/** A single space at the beginning of a paste inside a line, as between two Latin words. */
function isInline(text: string, at: number): boolean {
  return at === 0 && /^ \S/u.test(text) && !text.includes('\n');
}
