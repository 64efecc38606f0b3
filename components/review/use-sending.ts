import { useState } from 'react';

import type { ServerRefusal } from '@/components/account/call-server';
import type { Sent } from './send';

export interface Sending {
  readonly isSending: boolean;
  /** Why the last attempt failed. */
  readonly refusal: ServerRefusal | null;
  /** Sends one thing at a time. */
  readonly send: (job: () => Promise<Sent>, onDone: () => void) => void;
  readonly forget: () => void;
}

export function useSending(): Sending {
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<ServerRefusal | null>(null);
  const send = (job: () => Promise<Sent>, onDone: () => void) => {
    if (isSending) return;
    setSending(true);
    void job().then((refused) => {
      setSending(false);
      setRefusal(refused);
      if (refused === null) onDone();
    });
  };
  return { isSending, refusal, send, forget: () => setRefusal(null) };
}
