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
  return { file: nodePath(), args: [join(root, 'node_modules', entries[tool]), ...args] };
}

export function startTool(tool, args) {
  return startCommand(toolCommand(tool, args));
}

/**
 * Node takes whatever memory the machine has before it tidies up, and the server of an office
 * shares its machine. `GOUJI_HEAP_MB` is another limit.
 */
const HEAP_MB = process.env.GOUJI_HEAP_MB || '256';
const MEMORY = [`--max-old-space-size=${HEAP_MB}`, '--max-semi-space-size=16'];

/** The built app, as `next start` serves it. */
export function serverCommand(args) {
  const next = toolCommand('next', ['start', ...args]);
  return { file: next.file, args: [...MEMORY, ...next.args] };
}

export function startServer(args) {
  return startCommand(serverCommand(args));
}

function startCommand({ file, args }) {
  return spawn(file, args, { cwd: root, stdio: 'inherit', env: environment() });
}

/** Whether the tool ended well. */
export function runTool(tool, args, env = {}) {
  const command = toolCommand(tool, args);
  return runProgram(command.file, command.args, env);
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
