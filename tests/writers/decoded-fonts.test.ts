import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { decompress } from 'wawoff2';

const ROLES = ['fangsong', 'hei', 'kai', 'song', 'title'] as const;

afterEach(() => vi.unstubAllEnvs());

it('all fonts are asked for at once on a new machine, and every one is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-cache-'));
  vi.stubEnv('GOUJI_CACHE', folder);
  vi.resetModules();
  const { fontFileOf } = await import('@/lib/writers/pdf-fonts');
  const files = await Promise.all(ROLES.map((role) => fontFileOf(role)));
  for (const [index, role] of ROLES.entries()) {
    const woff2 = await readFile(join('assets/fonts', `${role}.woff2`));
    const whole = Buffer.from(await decompress(woff2));
    const file = files[index] ?? '';
    expect(file.startsWith(folder)).toBe(true);
    expect(whole.equals(await readFile(file)), role).toBe(true);
  }
  await rm(folder, { recursive: true, force: true });
});
