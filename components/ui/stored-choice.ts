/** A choice of this person, kept in this browser, that components follow. */
export interface StoredChoice<Choice extends string> {
  read(): Choice;
  write(choice: Choice): void;
  subscribe(listener: () => void): () => void;
}

/** The first of the choices is the one before anybody has chosen. */
export function storedChoice<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): StoredChoice<Choice> {
  const listeners = new Set<() => void>();
  let known: Choice | null = null;
  return {
    read: () => {
      known ??= choices.find((choice) => choice === storedAt(key)) ?? choices[0];
      return known;
    },
    write: (choice) => {
      known = choice;
      for (const listener of listeners) listener();
      try {
        localStorage.setItem(key, choice);
      } catch {
        // A browser that keeps nothing forgets the choice when the page is closed.
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function storedAt(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
