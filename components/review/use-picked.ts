import { useEffect, useState } from 'react';

import type { Picked } from '@/components/pages/mark';
import { useTypedText } from './typed-text';

/** What was chosen for a comment that is being written; kept like its text. */
export function usePicked(
  report: string,
): readonly [Picked | null, (picked: Picked | null) => void] {
  const [text, setText] = useTypedText(`${report}:picked`);
  const [picked, setPicked] = useState<Picked | null>(null);
  useEffect(() => {
    setPicked(pickedIn(text));
  }, [text]);
  return [picked, (next) => setText(next === null ? '' : JSON.stringify(next))];
}

function pickedIn(text: string): Picked | null {
  if (text === '') return null;
  try {
    const read: unknown = JSON.parse(text);
    return isPicked(read) ? read : null;
  } catch {
    return null;
  }
}

function isPicked(value: unknown): value is Picked {
  return typeof value === 'object' && value !== null && 'field' in value && 'quote' in value;
}
