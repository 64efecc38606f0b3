/** Whether last year's figures stand below this year's. Kept in this browser. */
const KEY = 'gouji.show-last-year';

const listeners = new Set<() => void>();
let known: boolean | null = null;

export const showLastYear = {
  read: (): boolean => {
    known ??= stored();
    return known;
  },
  write: (isShown: boolean): void => {
    known = isShown;
    for (const listener of listeners) listener();
    try {
      localStorage.setItem(KEY, isShown ? 'yes' : 'no');
    } catch {
      // A browser that keeps nothing forgets the preference when the page is closed.
    }
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}
