import { choicesOf } from './choices';
import type { ReceiptSession } from './receipt-session';

/** The box for another value, which `E` goes to. */
export const OTHER_VALUE = 'receipt-other-value';

/** Answers the question with one key; tells whether the key meant anything. */
export function answerByKey(session: ReceiptSession, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false;
  const key = nameOfKey(event);
  const action = actionsOf(session).find(([name]) => name === key)?.[1];
  if (action === undefined) return false;
  // A key that is held down answers once.
  if (!event.repeat) action();
  return true;
}

/** With Shift a digit is another character, so the key itself is asked for. */
function nameOfKey({ key, code, shiftKey }: KeyboardEvent): string {
  if (!shiftKey) return key.toUpperCase();
  return `Shift+${code.replace(/^(?:Digit|Numpad|Key)/u, '')}`;
}

type KeyAction = readonly [string, () => void];

function actionsOf(session: ReceiptSession): readonly KeyAction[] {
  const moves: readonly KeyAction[] = [
    ['J', () => session.step(1)],
    ['K', () => session.step(-1)],
  ];
  if (session.at === null) return moves;
  return [
    ...moves,
    ['E', () => document.getElementById(OTHER_VALUE)?.focus()],
    ['U', session.withdraw],
    ...choicesOf(session, session.at).map(({ key, choose }): KeyAction => [key, choose]),
  ];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
