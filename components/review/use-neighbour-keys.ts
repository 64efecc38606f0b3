import { useEffect, useRef } from 'react';

import type { Neighbours } from './use-neighbours';

/** Alt+↓ goes to the next report, Alt+↑ to the one before. */
export function useNeighbourKeys(neighbours: Neighbours): void {
  const latest = useRef(neighbours);
  useEffect(() => {
    latest.current = neighbours;
  }, [neighbours]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // In a select the same keys open its choices.
      if (!event.altKey || event.target instanceof HTMLSelectElement) return;
      const { before, after, go } = latest.current;
      const next = { ArrowDown: after, ArrowUp: before }[event.key] ?? null;
      if (next === null) return;
      event.preventDefault();
      go(next);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
