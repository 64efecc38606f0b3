import { useCallback, useEffect, useState } from 'react';

import { type ListView, searchOf, viewIn } from './list-view';

/** The filters of the list, kept in the address. `null` until the address is read. */
export function useListView(): readonly [ListView | null, (view: ListView) => void] {
  const [view, setView] = useState<ListView | null>(null);
  useEffect(() => {
    const read = () => setView(viewIn(window.location.search));
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const change = useCallback((next: ListView) => {
    setView(next);
    window.history.replaceState(null, '', `${window.location.pathname}${searchOf(next)}`);
  }, []);
  return [view, change];
}
