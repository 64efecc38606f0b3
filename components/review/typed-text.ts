import { useCallback, useContext, useEffect, useState } from 'react';

import { Person } from './person';

const PREFIX = 'gouji-typed:';

/**
 * A text that is being written and not sent yet. It stays in this window over a failed request, a
 * reload and signing in again, and goes when `''` is set.
 */
export function useTypedText(field: string): readonly [string, (text: string) => void] {
  const name = `${useContext(Person)?.id ?? ''}:${field}`;
  const [text, setText] = useState('');
  useEffect(() => {
    setText(window.sessionStorage.getItem(PREFIX + name) ?? '');
  }, [name]);
  const change = useCallback(
    (next: string) => {
      setText(next);
      keep(name, next);
    },
    [name],
  );
  return [text, change];
}

/** At signing out: nobody else at this machine reads what was not sent. */
export function forgetTypedTexts(): void {
  for (const name of Object.keys(window.sessionStorage)) {
    if (name.startsWith(PREFIX)) window.sessionStorage.removeItem(name);
  }
}

function keep(name: string, text: string): void {
  try {
    if (text === '') window.sessionStorage.removeItem(PREFIX + name);
    else window.sessionStorage.setItem(PREFIX + name, text);
  } catch {
    // It stays on the screen all the same.
  }
}
