import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decompress } from 'wawoff2';

import type { FontRole } from '@/lib/pages/font-roles';

const OPENED = new Map<FontRole, Promise<string>>();
let folder: Promise<string> | undefined;

/**
 * The path of a font as TTF, decoded from the committed woff2 once per machine. Several processes
 * may ask at the same time.
 */
export function fontFileOf(role: FontRole): Promise<string> {
  const file = OPENED.get(role) ?? decodedFile(role);
  OPENED.set(role, file);
  file.catch(() => OPENED.delete(role));
  return file;
}

async function decodedFile(role: FontRole): Promise<string> {
  const woff2 = await readFile(path.join(fontFolder(), `${role}.woff2`));
  const name = createHash('sha256').update(woff2).digest('hex').slice(0, 16);
  folder ??= cacheFolder();
  const file = path.join(await folder, `${role}-${name}.ttf`);
  if (await isThere(file)) return file;
  const partial = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(partial, await decoded(woff2));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return file;
}

let decoding: Promise<unknown> = Promise.resolve();

/**
 * The decoder answers with a view of its own memory, where the next font is put: one after the
 * other, and copied before the next begins.
 */
function decoded(woff2: Uint8Array): Promise<Uint8Array> {
  const done = decoding.then(async () => Uint8Array.from(await decompress(woff2)));
  decoding = done.catch(() => {});
  return done;
}

function fontFolder(): string {
  return path.join(process.env.GOUJI_HOME ?? process.cwd(), 'assets/fonts');
}

async function cacheFolder(): Promise<string> {
  const given = process.env.GOUJI_CACHE;
  const wanted = given ?? path.join(tmpdir(), `gouji-${process.getuid?.() ?? 'user'}`);
  try {
    // What an older version left in `fonts` may be damaged.
    const fonts = path.join(wanted, 'ttf');
    await mkdir(fonts, { recursive: true, mode: 0o700 });
    if (await isOurs(fonts)) return fonts;
  } catch {
    // A folder of our own is made below.
  }
  return await mkdtemp(path.join(tmpdir(), 'gouji-fonts-'));
}

/** Others could leave a file of their own in a folder of theirs. */
async function isOurs(fonts: string): Promise<boolean> {
  const uid = process.getuid?.();
  return uid === undefined || (await stat(fonts)).uid === uid;
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
