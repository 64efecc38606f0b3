import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { writeBackup } from '@/lib/server/operations/backup/write-backup';
import { newPlace } from '../each-database';
import { backUp, filledServer, MADE_AT, newFile, quiet, restore } from './backed-up';
import { fileOf, linesIn } from './backup-bytes';

describe('a file', () => {
  it('is refused with any byte changed or cut off', async () => {
    const whole = await readFile(await backUp(await filledServer('sqlite')));
    const { place, remove } = await newPlace('sqlite');
    onTestFinished(remove);
    const path = newFile();
    const places = Array.from({ length: 60 }, (_, step) => Math.floor((whole.length * step) / 60));
    for (const at of [...places, whole.length - 1]) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(path, flipped);
      expect(await restore(place, path)).toMatchObject({ ok: false });
      await writeFile(path, whole.subarray(0, at));
      expect(await restore(place, path)).toMatchObject({ ok: false });
    }
    expect(existsSync(place.kind === 'sqlite' ? place.file : '')).toBe(false);
  });

  it('of a newer version is refused', async () => {
    const lines = linesIn(await readFile(await backUp(await filledServer('sqlite'))));
    const { place, remove } = await newPlace('sqlite');
    onTestFinished(remove);
    const path = newFile();
    const newer = lines.with(0, (lines[0] ?? '').replace('"001-', '"999-'));
    await writeFile(path, fileOf(newer));
    expect(await restore(place, path)).toEqual({ ok: false, fault: 'newer-backup' });
  });

  it('that is no backup is refused', async () => {
    const path = newFile();
    await writeFile(path, 'PK no backup');
    const { place, remove } = await newPlace('sqlite');
    onTestFinished(remove);
    expect(await restore(place, path)).toEqual({ ok: false, fault: 'no-backup' });
  });

  it('is not there when it could not be written whole', async () => {
    const server = await filledServer('sqlite');
    const folder = dirname(newFile());
    const path = join(folder, 'no-such-folder', 'file.backup');
    await expect(
      writeBackup(server.database.place, { path, madeAt: MADE_AT, ...quiet }),
    ).rejects.toThrow('ENOENT');
    const parts = (await readdir(folder)).filter((name) => name.endsWith('.part'));
    expect(parts).toEqual([]);
  });
});
