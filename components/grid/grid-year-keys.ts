import type { KeyStroke } from './grid-keys';
import { addressAt } from './grid-moves';
import { isSingle } from './grid-range';
import type { GridSession } from './grid-session';

interface YearRequests {
  unlock(address: string): void;
  announce(text: string): void;
}

/** Keys at a cell that last year's report says something of; `false` leaves them to the grid. */
export function pressYearKey(
  session: GridSession,
  requests: YearRequests,
  stroke: KeyStroke,
): boolean {
  const { editor, layout } = session;
  if (editor.lastYear() === null || !isSingle(session.range())) return false;
  const address = addressAt(layout, session.range().anchor);
  if (stroke.ctrl && stroke.key === 'Enter') return takeExpected(session, requests, address);
  if (!opensLock(editor.lockAt(address), stroke)) return false;
  requests.unlock(address);
  return true;
}

function takeExpected(session: GridSession, requests: YearRequests, address: string): boolean {
  const { editor } = session;
  const expected = editor.expectedAt(address);
  if (expected === null || expected === editor.textAt(address)) return false;
  session.enter({ [address]: expected });
  requests.announce(`已填入${expected}，可以撤销`);
  return true;
}

/** A locked cell opens where another one would be written. */
function opensLock(lock: 'locked' | 'open' | null, { key, ctrl }: KeyStroke): boolean {
  if (lock === 'open') return key === 'ContextMenu';
  if (lock === null || ctrl) return false;
  return (
    ['F2', ' ', 'ContextMenu', 'Backspace', 'Delete'].includes(key) || /^[\d０-９]$/u.test(key)
  );
}
