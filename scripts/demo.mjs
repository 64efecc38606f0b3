import { join } from 'node:path';
import { register } from 'tsx/esm/api';

import { root } from './tools.mjs';

const folder = join(root, 'data-demo');

register({ tsconfig: join(root, 'tsconfig.json') });
const { fillFolder } = await import('../lib/server/demo/fill-folder.ts');
const { demoAccountsText } = await import('../lib/server/demo/demo-accounts.ts');
const { templates } = await import('../schemas/registry.ts');

console.log('正在准备示范数据… / Preparing the demonstration…');
await fillFolder(folder, templates);

// The demonstration never touches the data of a real office.
process.env.GOUJI_DATA = folder;
delete process.env.DATABASE_URL;
await import('./start.mjs');
if (!process.exitCode) console.log(demoAccountsText());
