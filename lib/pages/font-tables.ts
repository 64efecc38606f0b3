import type { FontMetrics } from './font-metrics';
import { FONT_ROLES, type FontRole } from './font-roles';

/** Widths and coverage of the fonts in a form that answers at once. */
export interface FontTables {
  has(font: FontRole, codePoint: number): boolean;
  /** In ems. */
  advanceOf(font: FontRole, codePoint: number): number;
}

const ALL_CODE_POINTS = 0x110000;
const PREPARED = new WeakMap<FontMetrics, FontTables>();

export function fontTablesOf(metrics: FontMetrics): FontTables {
  const known = PREPARED.get(metrics);
  if (known) return known;
  const tables = prepare(metrics);
  PREPARED.set(metrics, tables);
  return tables;
}

/** The font itself where it has the character, else the first that has; `null` if none has. */
export function fontFor(tables: FontTables, font: FontRole, codePoint: number): FontRole | null {
  if (tables.has(font, codePoint)) return font;
  return FONT_ROLES.find((role) => tables.has(role, codePoint)) ?? null;
}

function prepare(metrics: FontMetrics): FontTables {
  const coverages = metrics.coverages.map(decodeCoverage);
  const advances = new Map(FONT_ROLES.map((role) => [role, advancesIn(metrics, role)]));
  return {
    has: (font, codePoint) => {
      const bits = coverages[metrics.fonts[font].coverage];
      return (((bits?.[codePoint >> 3] ?? 0) >> (codePoint & 7)) & 1) === 1;
    },
    advanceOf: (font, codePoint) => advances.get(font)?.get(codePoint) ?? 1,
  };
}

function decodeCoverage(text: string): Uint8Array {
  const bits = new Uint8Array(ALL_CODE_POINTS >> 3);
  let code = 0;
  text.split(' ').forEach((length, place) => {
    const end = code + Number.parseInt(length, 36);
    if (place % 2 === 1) cover(bits, code, end);
    code = end;
  });
  return bits;
}

function cover(bits: Uint8Array, from: number, to: number): void {
  for (let code = from; code < to; code += 1) {
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  }
}

function advancesIn(metrics: FontMetrics, role: FontRole): ReadonlyMap<number, number> {
  const advances = new Map<number, number>();
  for (const [start, run] of Object.entries(metrics.fonts[role].advances)) {
    run.forEach((advance, place) => {
      advances.set(Number(start) + place, advance / 1000);
    });
  }
  return advances;
}
