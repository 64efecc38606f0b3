import { useEffect, useRef } from 'react';

/** N goes to the next change and P to the one before, but never while somebody types. */
export function useChangeKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  }, [step]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = stepOf(event);
      if (by === null) return;
      event.preventDefault();
      latest.current(by);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function stepOf(event: KeyboardEvent): 1 | -1 | null {
  if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event)) return null;
  const key = event.key.toLowerCase();
  if (key === 'n') return 1;
  return key === 'p' ? -1 : null;
}

/** In a field, a list to choose from or a dialog the letters mean something else. */
function isTyping({ target, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  if (isComposing || defaultPrevented || !(target instanceof HTMLElement)) return true;
  return target.isContentEditable || target.closest('input,textarea,select,[role=dialog]') !== null;
}
