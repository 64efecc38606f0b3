import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';

import type { Actor, Role } from '@/lib/server/access/access';
import { changeAccount } from '@/lib/server/account-admin/change-account';
import { createAccount } from '@/lib/server/accounts/accounts';
import { actorOf } from '@/lib/server/accounts/actor-of';
import { type Cookies, signIn } from '@/lib/server/accounts/sign-in';
import { isRefused, type Refused } from '@/lib/server/refusal';
import type { Server } from '@/lib/server/server';
import type { TestUnit } from '../make-units';

export interface Known {
  readonly id: string;
  readonly username: string;
  readonly password: string;
}

/** Somebody with a first password. */
export async function makeAccount(
  server: Server,
  unit: TestUnit,
  role: Role = 'clerk',
): Promise<Known> {
  const username = `u${randomUUID().slice(0, 12)}`;
  const made = await createAccount(server, { username, name: '李四', unitId: unit.id, role });
  if (isRefused(made)) throw new Error(made.message);
  return { ...made, username };
}

/** As an administrator does it. */
export async function setClosed(server: Server, id: string, closed: boolean): Promise<void> {
  const administrator: Actor = {
    ...{ id: randomUUID(), name: '王管理', role: 'administrator' },
    ...{ unitId: '', unitPath: '', mustChangePassword: false },
  };
  const changed = await changeAccount(server, administrator, { id, change: { closed } });
  if (isRefused(changed)) throw new Error(changed.message);
}

/** Keeps cookies as a browser does. */
export interface Browser {
  /** The refusal, or `null`. */
  signIn(who: Pick<Known, 'username' | 'password'>): Promise<Refused | null>;
  take(cookies: Cookies): void;
  headers(): Headers;
  actor(): Promise<Actor | null>;
}

export function newBrowser(
  server: Server,
  connection: Readonly<Record<string, string>> = {},
): Browser {
  const jar = new Map<string, string>();
  const headers = () => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers({ ...connection, ...(cookie === '' ? {} : { cookie }) });
  };
  const take = (cookies: Cookies) => {
    for (const text of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(text) ?? [];
      jar.set(name, value);
    }
  };
  return {
    signIn: async ({ username, password }) => {
      const answer = await signIn(server, headers(), { username, password });
      if (isRefused(answer)) return answer;
      take(answer);
      return null;
    },
    take,
    headers,
    actor: () => actorOf(server, headers()),
  };
}

export async function signedInBrowser(server: Server, who: Known): Promise<Browser> {
  const browser = newBrowser(server);
  expect(await browser.signIn(who)).toBeNull();
  return browser;
}

export const MINUTE_MS = 60_000;
