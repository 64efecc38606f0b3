import type { APIRequestContext, Page } from '@playwright/test';

import type { ServedApp } from './served-app';
import { expect } from './watched-test';

export interface Person {
  readonly username: string;
  readonly password: string;
}

export const ADMINISTRATOR = {
  username: 'admin',
  name: '王管理',
  password: 'correct-horse-1',
} as const;

export const TOP_UNIT = {
  unitName: '东山县人民政府',
  unitKind: 'government',
  unitScope: 'own',
} as const;

/** Makes the top unit and the first administrator, who is signed in in this context then. */
export async function setUpApp(app: ServedApp, request: APIRequestContext): Promise<void> {
  const data = { code: app.setupCode, ...TOP_UNIT, ...ADMINISTRATOR };
  const answer = await request.post(`${app.address}/api/setup`, { data });
  expect(answer.status()).toBe(200);
}

/** Signs in without the page; the browser of the page has the session then. */
export async function signInAs(page: Page, app: ServedApp, person: Person): Promise<void> {
  const { username, password } = person;
  const data = { username, password };
  const answer = await page.request.post(`${app.address}/api/sign-in`, { data });
  expect(answer.status()).toBe(200);
}
