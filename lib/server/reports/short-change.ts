/** What a change did to a text: at `start`, `before` became `text`. */
export interface ShortChange {
  /** In UTF-16 units; `null` where `before` and `text` are whole texts. */
  readonly start: number | null;
  readonly before: string;
  readonly text: string;
}

/** Somebody who writes for an hour sends a long text a thousand times, with a few words changed. */
const LONG_CHARACTERS = 400;

/** Only what differs, for texts that are long. */
export function shortChange(before: string, text: string): ShortChange {
  const isShort = Math.max(before.length, text.length) < LONG_CHARACTERS;
  if (isShort || before === text) return { start: null, before, text };
  const start = commonStart(before, text);
  const end = commonEnd(before.slice(start), text.slice(start));
  return {
    start,
    before: before.slice(start, before.length - end),
    text: text.slice(start, text.length - end),
  };
}

/** The text before a change that led to the text `after`. */
export function textBefore(after: string, { start, before, text }: ShortChange): string {
  if (start === null) return before;
  return after.slice(0, start) + before + after.slice(start + text.length);
}

/** Neither side may begin or end with half a character. */
function commonStart(before: string, text: string): number {
  const most = Math.min(before.length, text.length);
  let at = 0;
  while (at < most && before[at] === text[at]) at += 1;
  return isLow(before, at) || isLow(text, at) ? at - 1 : at;
}

function commonEnd(before: string, text: string): number {
  const most = Math.min(before.length, text.length);
  let count = 0;
  while (count < most && before.at(-1 - count) === text.at(-1 - count)) count += 1;
  return isLow(before, before.length - count) ? count - 1 : count;
}

function isLow(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.charAt(at));
}
