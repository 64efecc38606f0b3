import type { Template } from '@/lib/template/template';
import { announceSetup } from './accounts/announce-setup';
import { dropForwardedHeaders } from './http/trusted-headers';
import { startServer } from './running-server';

/** `next start` waits for every open connection; a browser may keep one that it never uses. */
const END_WITHIN_MS = 5000;
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Everything that is done once before the first request. */
export async function startServing(templates: readonly Template[]): Promise<void> {
  if (!process.env.GOUJI_TRUST_PROXY) dropForwardedHeaders();
  endInTime();
  await announceSetup(await startServer(templates), process.stdout);
}

/** What was answered is on the disk; who still waits for an answer asks again. */
function endInTime(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(SIGNALS[signal]), END_WITHIN_MS).unref();
    });
  }
}
