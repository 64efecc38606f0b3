import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export interface FoundRoute {
  /** As in the table of routes: `POST /api/reports/[id]/submit`. */
  readonly name: string;
  readonly handler: (request: Request, context: RouteContext) => Promise<Response>;
}

interface RouteContext {
  readonly params: Promise<Readonly<Record<string, string>>>;
}

/** Every handler that stands in a `route.ts` of the app's API, whatever any table says. */
export async function allRoutes(): Promise<readonly FoundRoute[]> {
  const found: FoundRoute[] = [];
  for (const file of routeFiles()) {
    const module: Readonly<Record<string, unknown>> = await import(file);
    const path = `/${relative(join(root, 'app'), file).replace(/\/route\.ts$/u, '')}`;
    for (const method of METHODS) {
      const handler = module[method];
      if (isHandler(handler)) found.push({ name: `${method} ${path}`, handler });
    }
  }
  return found;
}

function routeFiles(): readonly string[] {
  return readdirSync(join(root, 'app', 'api'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'route.ts')
    .map((entry) => join(entry.parentPath, entry.name));
}

function isHandler(value: unknown): value is FoundRoute['handler'] {
  return typeof value === 'function';
}
