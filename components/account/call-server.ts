import { z } from 'zod';

import { refusalSchema } from '@/lib/sync/protocol';

export type ServerAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: number; readonly refusal: ServerRefusal };

export interface ServerRefusal {
  readonly code: string;
  /** A sentence for people. */
  readonly message: string;
  readonly details?: unknown;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const ANSWER_WITHIN_MS = 60_000;
/** Thousands of first passwords take minutes to make. */
const LONGER_MS: Readonly<Record<string, number>> = { '/api/units/many': 900_000 };

/** Asks the server for something; what cannot be reached is refused as `offline`. */
export async function callServer(
  method: Method,
  path: string,
  body?: unknown,
): Promise<ServerAnswer> {
  const response = await responseOf(method, path, body);
  if (response === null) return failed(0, OFFLINE);
  const json = await jsonIn(response);
  if (response.ok && json !== undefined) return { ok: true, value: json };
  return failed(response.status, refusalIn(response.status, json));
}

/** The sentences for single fields in a refusal, by the name of the field. */
export function fieldProblems({ details }: ServerRefusal): Readonly<Record<string, string>> {
  const parsed = fieldsSchema.safeParse(details);
  return parsed.success ? parsed.data.fields : {};
}

const fieldsSchema = z.object({ fields: z.record(z.string(), z.string()) });
const withDetails = refusalSchema.extend({ details: z.unknown().optional() });

const OFFLINE = { code: 'offline', message: '连不上服务器，请检查网络后再试。' } as const;

async function responseOf(method: Method, path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method,
      signal: AbortSignal.timeout(LONGER_MS[path] ?? ANSWER_WITHIN_MS),
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    return null;
  }
}

/** `undefined` for an answer that was cut off or comes from something else on the way. */
async function jsonIn(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function refusalIn(status: number, json: unknown): ServerRefusal {
  const parsed = withDetails.safeParse(json);
  if (parsed.success) return parsed.data;
  if (status === 401) return { code: 'unauthenticated', message: '登录已过期，请重新登录。' };
  return { code: 'unavailable', message: `服务器没有完成这一步（${status}），请稍后再试。` };
}

function failed(status: number, refusal: ServerRefusal): ServerAnswer {
  return { ok: false, status, refusal };
}
