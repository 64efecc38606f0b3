import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root, runTool } from './tools.mjs';

const SOURCES = [
  'app',
  'assets',
  'components',
  'instrumentation.ts',
  'lib',
  'public',
  'schemas',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const stamp = join(root, '.next', 'built-from');

/** Builds unless the build there was made from exactly these sources. Whether there is one now. */
export function buildWhenStale() {
  return isFresh() || build();
}

function build() {
  if (!runTool('next', ['build'])) return false;
  writeFileSync(stamp, fingerprintOf(SOURCES));
  return true;
}

function isFresh() {
  const id = join(root, '.next', 'BUILD_ID');
  if (!existsSync(id) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === fingerprintOf(SOURCES);
}

function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSyncOrNull(full);
  if (entries === null) return [path];
  return entries.sort().flatMap((name) => filesIn(`${path}/${name}`));
}

/** `null` for what is not a folder. */
function readdirSyncOrNull(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = build() ? 0 : 1;
}
