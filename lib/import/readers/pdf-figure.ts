const FIGURE =
  /^(?:[-+－−＋增减]?\s*\p{Nd}[\p{Nd},，]*(?:[.．]\p{Nd}+)?\s*\p{Script=Han}{0,3}(?:[（(].{1,20}[）)])?|[-—–－−/／]{1,2})$/u;

/** Whether a text is a figure, perhaps with its unit or a remark, or a stroke for none. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text.normalize('NFKC').trim());
}
