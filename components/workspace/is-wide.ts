const WIDE = '(min-width: 64rem)';

/** Whether the form and what is beside it fit on the screen together. */
export function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}
