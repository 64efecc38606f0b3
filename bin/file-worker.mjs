import { join } from 'node:path';

import { root } from '../scripts/tools.mjs';

const { register } = await import('tsx/esm/api');
register({ tsconfig: join(root, 'tsconfig.json') });
const { serveFiles } = await import('../lib/command/serve-files.ts');
const { templates } = await import('../schemas/registry.ts');
serveFiles(templates);
