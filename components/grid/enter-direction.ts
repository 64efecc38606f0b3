/** Where Enter goes: down as in WPS, or to the right. Kept in this browser. */
export type EnterDirection = 'down' | 'right';

const KEY = 'gouji.enter-direction';

const listeners = new Set<() => void>();
let known: EnterDirection | null = null;

export const enterDirection = {
  read: (): EnterDirection => {
    known ??= stored();
    return known;
  },
  write: (direction: EnterDirection): void => {
    known = direction;
    for (const listener of listeners) listener();
    try {
      localStorage.setItem(KEY, direction);
    } catch {
      // A browser that keeps nothing forgets the preference when the page is closed.
    }
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function stored(): EnterDirection {
  try {
    return localStorage.getItem(KEY) === 'right' ? 'right' : 'down';
  } catch {
    return 'down';
  }
}
