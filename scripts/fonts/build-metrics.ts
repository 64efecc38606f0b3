import { readFile, writeFile } from 'node:fs/promises';
import { create } from 'fontkit';

import type { FontTable } from '@/lib/pages/font-metrics';
import { FONT_ROLES, type FontRole } from '@/lib/pages/font-roles';
import { fontFileOf } from '@/lib/writers/pdf-fonts';

const TARGET = 'lib/pages/font-metrics.json';
const EM = 1000;

/** Reads the committed fonts and writes the widths and coverage that the typesetter needs. */
async function buildMetrics(): Promise<void> {
  const coverages: string[] = [];
  const entries: [FontRole, FontTable][] = [];
  for (const role of FONT_ROLES) {
    const advances = await advancesOf(role);
    const coverage = encodeCoverage([...advances.keys()]);
    const known = coverages.indexOf(coverage);
    entries.push([
      role,
      {
        coverage: known >= 0 ? known : coverages.push(coverage) - 1,
        advances: runsOf(advances),
      },
    ]);
  }
  const metrics = { coverages, fonts: Object.fromEntries(entries) };
  await writeFile(TARGET, `${JSON.stringify(metrics)}\n`);
}

async function advancesOf(role: FontRole): Promise<ReadonlyMap<number, number>> {
  const font = create(await readFile(await fontFileOf(role)));
  if (!('characterSet' in font)) throw new Error(`${role} holds several fonts`);
  const codePoints = font.characterSet.toSorted((a, b) => a - b);
  return new Map(
    codePoints.map((code) => [
      code,
      Math.round((font.glyphForCodePoint(code).advanceWidth * EM) / font.unitsPerEm),
    ]),
  );
}

/** Widths of all characters that are not one em wide, as runs of neighbouring code points. */
function runsOf(advances: ReadonlyMap<number, number>): Readonly<Record<string, number[]>> {
  const runs: Record<string, number[]> = {};
  let run: number[] = [];
  let next = -1;
  for (const [code, advance] of advances) {
    if (advance === EM) continue;
    if (code !== next) {
      run = [];
      runs[code] = run;
    }
    run.push(advance);
    next = code + 1;
  }
  return runs;
}

/** Alternating lengths of gaps and of covered stretches, in base 36, separated by blanks. */
function encodeCoverage(codePoints: readonly number[]): string {
  const lengths: number[] = [];
  let next = 0;
  for (const code of codePoints) {
    if (code === next && lengths.length > 0) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(code - next, 1);
    next = code + 1;
  }
  return lengths.map((length) => length.toString(36)).join(' ');
}

await buildMetrics();
