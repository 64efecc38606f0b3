import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const isWindows = process.platform === 'win32';

const entries = {
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'knip/bin/knip.js',
  next: 'next/dist/bin/next',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
};

/** The Node that `npm ci` brought; the running one where there is none for this platform. */
export function nodePath() {
  const own = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/** The command line of a package in node_modules, without a shell, so that it works everywhere. */
export function toolCommand(tool, args) {
  return [nodePath(), [join(root, 'node_modules', entries[tool]), ...args]];
}

export function startTool(tool, args) {
  const [file, all] = toolCommand(tool, args);
  return spawn(file, all, { cwd: root, stdio: 'inherit', env: environment() });
}

/** Whether the tool ended well. */
export function runTool(tool, args, env = {}) {
  const [file, all] = toolCommand(tool, args);
  return runProgram(file, all, env);
}

export function runProgram(file, args, env = {}) {
  const done = spawnSync(file, args, { cwd: root, stdio: 'inherit', env: environment(env) });
  return done.status === 0;
}

/** Whether a program is there and answers. */
export function hasProgram(file, args) {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}

function environment(more = {}) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...more };
}
