import type { Template } from '@/lib/template/template';
import { announceSetup } from './accounts/announce-setup';
import { dropForwardedHeaders } from './http/trusted-headers';
import { startServer } from './running-server';

/** Everything that is done once before the first request. */
export async function startServing(templates: readonly Template[]): Promise<void> {
  if (!process.env.GOUJI_TRUST_PROXY) dropForwardedHeaders();
  await announceSetup(await startServer(templates), process.stdout);
}
