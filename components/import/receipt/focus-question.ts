export const QUESTION = 'receipt-question';

/** An answer takes its button away; the keys go on working from the question. */
export function focusQuestion(): void {
  document.getElementById(QUESTION)?.focus({ preventScroll: true });
}
