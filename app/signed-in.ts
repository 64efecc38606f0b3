import { headers } from 'next/headers';
import { redirect } from 'next/navigation';

import type { Actor } from '@/lib/server/access/access';
import { actorOf } from '@/lib/server/accounts/actor-of';
import { type Me, meOf } from '@/lib/server/accounts/me';
import { runningServer } from '@/lib/server/running-server';
import type { Server } from '@/lib/server/server';

export interface SignedIn {
  readonly server: Server;
  readonly actor: Actor;
  /** What `SiteHeader` shows. */
  readonly viewer: Me;
}

/** For pages that need an account: sends others to sign in, and back to `path` then. */
export async function signedIn(path: string): Promise<SignedIn> {
  const server = await runningServer();
  const actor = await actorOf(server, await headers());
  if (actor === null) redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  if (actor.mustChangePassword) redirect(`/password?to=${encodeURIComponent(path)}`);
  return { server, actor, viewer: await meOf(server, actor) };
}

/** For pages that everybody may see; `null` for nobody. */
export async function viewerHere(): Promise<Me | null> {
  const server = await runningServer();
  const actor = await actorOf(server, await headers());
  return actor === null ? null : meOf(server, actor);
}
