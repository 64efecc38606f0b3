import { type APIRequestContext, request } from '@playwright/test';
import { z } from 'zod';

import type { Report } from '@/lib/report/report';
import { textsOfReport } from '@/lib/report/report-texts';
import { withReasons } from '@/lib/server/demo/with-reasons';
import { createdReportSchema, openedReportSchema } from '@/lib/sync/report-answers';
import type { Template } from '@/lib/template/template';
import { type Person, setUpApp } from './people';
import type { ServedApp } from './served-app';
import { expect } from './watched-test';

/** A county made through the routes: the top unit with its administrator, and what is added. */
export interface County {
  readonly app: ServedApp;
  readonly topUnit: string;
  /** The administrator's own session. */
  readonly office: APIRequestContext;
}

/** Somebody with an account and a session beside the browser's. */
export interface Official extends Person {
  readonly unitId: string;
  readonly session: APIRequestContext;
}

export async function makeCounty(app: ServedApp): Promise<County> {
  const office = await request.newContext({ baseURL: app.address });
  await setUpApp(app, office);
  const units = z.object({ units: z.array(withId) });
  const { units: found } = units.parse(await answered(office.get('/api/units')));
  return { app, office, topUnit: found[0]?.id ?? '' };
}

const withId = z.object({ id: z.string() });

export async function addUnit({ office, topUnit }: County, name: string): Promise<string> {
  const data = { parentId: topUnit, name, kind: 'department', scope: 'own' };
  return withId.parse(await answered(office.post('/api/units', { data }))).id;
}

interface NewOfficial {
  readonly unitId: string;
  readonly role: 'clerk' | 'reviewer' | 'administrator';
  readonly username: string;
  readonly name: string;
}

/** Makes an account and changes its first password. */
export async function addOfficial(county: County, official: NewOfficial): Promise<Official> {
  const { username, unitId } = official;
  const made = await answered(county.office.post('/api/accounts', { data: official }));
  const { password: current } = z.object({ password: z.string() }).parse(made);
  const password = `${username}-9-palace`;
  const session = await request.newContext({ baseURL: county.app.address });
  await answered(session.post('/api/sign-in', { data: { username, password: current } }));
  await answered(session.post('/api/password', { data: { current, next: password } }));
  return { username, password, unitId, session };
}

interface Filled {
  readonly template: Template;
  readonly report: Report;
}

/** Begins a report of the clerk's unit with everything in it, reasons too; returns its id. */
export async function beginReport(
  { session }: Official,
  { template, report: given }: Filled,
): Promise<string> {
  const report = withReasons(template, given);
  const data = {
    year: report.year,
    scope: report.agency.scope,
    start: {
      kind: 'draft',
      edition: template.edition,
      texts: textsOfReport(template, report),
    },
  };
  const made = await answered(session.post('/api/reports', { data }));
  return createdReportSchema.parse(made).id;
}

export async function submitReport({ session }: Official, id: string): Promise<void> {
  const opened = openedReportSchema.parse(await answered(session.get(`/api/reports/${id}`)));
  const data = { revision: opened.revision };
  await answered(session.post(`/api/reports/${id}/submit`, { data }));
}

/** One change of one field, as the editor sends it. */
export async function changeField(
  { session }: Official,
  id: string,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> {
  const opened = openedReportSchema.parse(await answered(session.get(`/api/reports/${id}`)));
  const seen = opened.fields.find((field) => field.name === name)?.revision ?? 0;
  const change = { id: `${id}-${opened.revision}`.slice(-60), name, text, seen, after: null };
  const data = { known: opened.revision, changes: [change] };
  await answered(session.post(`/api/reports/${id}/changes`, { data }));
}

export async function answered(
  asked: Promise<Awaited<ReturnType<APIRequestContext['get']>>>,
): Promise<unknown> {
  const answer = await asked;
  expect(answer.ok(), `${answer.url()} ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.json();
}
