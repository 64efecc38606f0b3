import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { root } from '../scripts/tools.mjs';

const { register } = await import('tsx/esm/api');
register({ tsconfig: join(root, 'tsconfig.json') });

// tsx keeps a translation of all it loads, of large packages more than 100 MB.
registerHooks({
  load(url, context, next) {
    const { href, pathname } = new URL(url);
    if (!pathname.includes('/node_modules/') || !pathname.endsWith('.mjs'))
      return next(url, context);
    const source = readFileSync(fileURLToPath(href.replace(/[?#].*$/u, '')));
    return { format: 'module', source, shortCircuit: true };
  },
});

const { serveFiles } = await import('../lib/command/serve-files.ts');
const { templates } = await import('../schemas/registry.ts');
serveFiles(templates);
