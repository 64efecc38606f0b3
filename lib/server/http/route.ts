import type { z } from 'zod';

import { type Action, type Actor, mayAnywhere } from '../access/access';
import { actorOf } from '../accounts/actor-of';
import { isDiskFull } from '../database/database-errors';
import { measured } from '../operations/metrics';
import { isRefused, type RefusalCode, type Refused, refuse, STATUS_OF } from '../refusal';
import { runningServer } from '../running-server';
import type { Server } from '../server';
import { readJson } from './read-json';
import { ROUTES, type RouteName } from './routes';
import { isFromOurPages } from './same-origin';

/** One request to a route for signed-in persons. */
export interface Call {
  readonly server: Server;
  readonly actor: Actor;
  readonly request: Request;
  /** The parts of the path in brackets, by name. */
  readonly params: Readonly<Record<string, string>>;
  /** The body, checked; reading stops when it is too long or too slow. */
  json<Shape extends z.ZodType>(shape: Shape): Promise<z.infer<Shape> | Refused>;
}

/** One request to a public route; nobody need be signed in. */
export type PublicCall = Omit<Call, 'actor'>;

/** A `Refused` becomes its status; any other value that is no `Response` is sent as JSON. */
type Answer = Promise<unknown>;

type Handler = (request: Request, context: RouteParams) => Promise<Response>;

interface RouteParams {
  readonly params: Promise<Readonly<Record<string, string>>>;
}

/** A handler of a route that everybody may call. */
export function publicRoute(name: RouteName, answer: (call: PublicCall) => Answer): Handler {
  return (request, context) =>
    answered(name, request, async (server) => answer(await callOf(server, request, context)));
}

/** A handler of a route for signed-in persons whose role may do what the route does. */
export function route(name: RouteName, answer: (call: Call) => Answer): Handler {
  return (request, context) =>
    answered(name, request, async (server) => {
      const actor = await actorOf(server, request.headers);
      const refused = refusalFor(name, actor) ?? refusalOfOther(request, actor);
      if (actor === null || refused !== null) return refused;
      return answer({ ...(await callOf(server, request, context)), actor });
    });
}

function refusalFor(name: RouteName, actor: Actor | null): Refused | null {
  if (actor === null) return refuse('unauthenticated', '您还没有登录，或者登录已过期。请登录。');
  const need: Action | 'public' | 'session' = ROUTES[name];
  if (need === 'public' || need === 'session') return null;
  if (actor.mustChangePassword) {
    return refuse('password-change-needed', '请先修改初始密码，再继续。');
  }
  return mayAnywhere(actor, need) ? null : refuse('forbidden', '您的账号没有做这件事的权限。');
}

/**
 * A page may say by `as` for whom it was opened. It gives no right: somebody who signed in later
 * in the same browser must not go on in the name of the one before.
 */
function refusalOfOther(request: Request, actor: Actor | null): Refused | null {
  const expected = new URL(request.url).searchParams.get('as');
  if (expected === null || expected === actor?.id) return null;
  return refuse('other-account', '这个浏览器里现在登录的是另一个账号，请用原来的账号登录。');
}

async function callOf(
  server: Server,
  request: Request,
  { params }: RouteParams,
): Promise<PublicCall> {
  return {
    server,
    request,
    params: await params,
    json: async (shape) => {
      const body = await readJson(request);
      if (isRefused(body)) return body;
      const parsed = shape.safeParse(body.json);
      return parsed.success ? parsed.data : refuse('invalid', '收到的内容不完整或格式不对。');
    },
  };
}

function answered(
  name: RouteName,
  request: Request,
  answer: (server: Server) => Answer,
): Promise<Response> {
  return measured(name, () => logged(name, () => responseTo(name, request, answer)));
}

/** One line for each request, without whom it came from and what it said. */
async function logged(name: RouteName, respond: () => Promise<Response>): Promise<Response> {
  const start = performance.now();
  const response = await respond();
  const ms = Math.round(performance.now() - start);
  const { log } = await runningServer();
  log.info('request', { route: name, status: response.status, ms });
  return response;
}

async function responseTo(
  name: RouteName,
  request: Request,
  answer: (server: Server) => Answer,
): Promise<Response> {
  const server = await runningServer();
  try {
    // Another site may make a browser send requests with our cookie, but cannot hide where from.
    if (!isFromOurPages(request))
      return responseOf(refuse('forbidden', '请求不是从本站页面发出的。'));
    return responseOf(await answer(server));
  } catch (error) {
    server.log.error('route-failed', { route: name, reason: reasonOf(error) });
    return responseOf(refusalOf(error));
  }
}

function refusalOf(error: unknown): Refused {
  return isDiskFull(error)
    ? refuse('full', '服务器的磁盘已满，这一步没有保存。请告知管理员。')
    : refuse('unavailable', '服务器出了问题，这一步没有完成。请稍后再试。');
}

function responseOf(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  const headers = { 'Cache-Control': 'no-store' };
  if (!isRefused(answer)) return Response.json(answer ?? {}, { headers });
  const { refused, message, details } = answer;
  return Response.json(
    { code: refused, message, ...(details === undefined ? {} : { details }) },
    { status: STATUS_OF[refused], headers: { ...headers, ...headersFor(refused) } },
  );
}

/** What is left of a body that was not read to its end must not be taken for another request. */
function headersFor(code: RefusalCode): Readonly<Record<string, string>> {
  const isCut = code === 'too-large' || code === 'too-slow' || code === 'wrong-type';
  return isCut ? { Connection: 'close' } : {};
}

/** Names of errors tell enough; their messages may hold what somebody typed. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
