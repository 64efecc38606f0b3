/** Listeners by key; every change of a key raises its version. */
export interface Signals {
  subscribe(key: string, listener: () => void): () => void;
  versionOf(key: string): number;
  notify(keys: Iterable<string>): void;
}

export function createSignals(): Signals {
  const listeners = new Map<string, Set<() => void>>();
  const versions = new Map<string, number>();
  return {
    subscribe: (key, listener) => {
      const known = listeners.get(key) ?? new Set();
      listeners.set(key, known.add(listener));
      return () => {
        known.delete(listener);
      };
    },
    versionOf: (key) => versions.get(key) ?? 0,
    notify: (keys) => {
      const changed = new Set(keys);
      for (const key of changed) versions.set(key, (versions.get(key) ?? 0) + 1);
      for (const key of changed) {
        for (const listener of listeners.get(key) ?? []) listener();
      }
    },
  };
}
