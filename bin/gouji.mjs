#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';

import { nodePath, root } from '../scripts/tools.mjs';

const NEEDED_NODE = 24;

/** The folder one is in does not matter: everything is found from this file. */
async function main() {
  const own = nodePath();
  const isOld = Number.parseInt(process.versions.node, 10) < NEEDED_NODE;
  if (isOld && realpathSync(own) !== realpathSync(process.execPath)) return relaunch(own);

  process.env.GOUJI_HOME ??= root;
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: join(root, 'tsconfig.json') });
  const { runCommand } = await import('../lib/command/run-command.ts');
  const { templates } = await import('../schemas/registry.ts');
  const workerScript = fileURLToPath(new URL('./file-worker.mjs', import.meta.url));
  return runCommand({ templates, workerScript }, process.argv.slice(2), terminal());
}

function relaunch(node) {
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  return spawnSync(node, args, { stdio: 'inherit' }).status ?? 2;
}

function terminal() {
  // A reader such as `head` may close the pipe early; that is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  }
  return {
    print: (text) => process.stdout.write(text),
    warn: (text) => process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
    ask,
  };
}

async function ask(question) {
  if (process.stdin.isTTY !== true) return null;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error('程序出错，请把下面的内容告诉维护者：');
  console.error(error);
  process.exitCode = 2;
}
